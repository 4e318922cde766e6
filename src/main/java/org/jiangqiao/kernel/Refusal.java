package org.jiangqiao.kernel;

import java.util.List;

/**
 * One reason why an act is refused.
 *
 * @param code message key of the sentence a person reads, e.g. {@code training.refusal.full}
 * @param arguments what the sentence names
 */
public record Refusal(String code, List<Object> arguments) {

  /** A refusal whose sentence names the given arguments. */
  public static Refusal of(String code, Object... arguments) {
    return new Refusal(code, List.of(arguments));
  }
}
