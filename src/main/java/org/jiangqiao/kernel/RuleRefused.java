package org.jiangqiao.kernel;

import java.util.List;

/** An act that a rule of the school refuses: answered with 409 and every reason at once. */
public class RuleRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient List<Refusal> refusals;

  /** Refuses for all the given reasons. */
  public RuleRefused(List<Refusal> refusals) {
    super(refusals.toString());
    this.refusals = List.copyOf(refusals);
  }

  /** Refuses for one reason. */
  public RuleRefused(String code, Object... arguments) {
    this(List.of(Refusal.of(code, arguments)));
  }

  /** Every reason, in the order in which the rules were asked. */
  public List<Refusal> refusals() {
    return refusals;
  }

  /** Throws when there is any reason to refuse. */
  public static void unlessEmpty(List<Refusal> refusals) {
    if (!refusals.isEmpty()) {
      throw new RuleRefused(refusals);
    }
  }
}
