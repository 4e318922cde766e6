package org.jiangqiao.journal;

import java.util.List;

/**
 * 核验结果: one fault that a verifier found.
 *
 * @param code message key of the sentence that names it
 * @param arguments which figure, which row, what
 */
public record Finding(String code, List<Object> arguments) {

  /** A fault with what its sentence names. */
  public static Finding of(String code, Object... arguments) {
    return new Finding(code, List.of(arguments));
  }
}
