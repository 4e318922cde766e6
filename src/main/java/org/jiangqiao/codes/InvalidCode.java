package org.jiangqiao.codes;

import java.util.Arrays;
import java.util.List;

/**
 * A typed value that breaks its standard: a message key and what would be right.
 *
 * <p>The arguments may repeat what was typed, so {@link #getMessage()} gives the key alone: logs
 * must not collect identity numbers. No stack is recorded, an import may meet thousands of these.
 */
public final class InvalidCode extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reasonKey;
  private final String[] args;

  /** Makes the refusal; {@code args} fill {@code {0}}, {@code {1}} … of the message. */
  public InvalidCode(String reasonKey, Object... args) {
    super(reasonKey, null, false, false);
    this.reasonKey = reasonKey;
    this.args = Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
  }

  /** The key in {@code messages/codes_*.properties}. */
  public String reasonKey() {
    return reasonKey;
  }

  /** The arguments as text, so that a year is never printed as 2,024. */
  public List<String> args() {
    return List.of(args);
  }
}
