package org.jiangqiao.codes;

import java.util.List;
import org.assertj.core.api.Assertions;

/** What a refusal says, as one line to compare: the key and its arguments. */
final class Refusals {
  private Refusals() {}

  static String refusal(Runnable attempt) {
    InvalidCode refused = Assertions.catchThrowableOfType(InvalidCode.class, attempt::run);
    if (refused == null) {
      return "accepted";
    }
    List<String> args = refused.args();
    return args.isEmpty() ? refused.reasonKey() : refused.reasonKey() + " " + args;
  }
}
