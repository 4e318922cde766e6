package org.jiangqiao.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangqiao.claims.ClaimText;
import org.jiangqiao.claims.Judgement;
import org.jiangqiao.claims.MeasureKind;
import org.jiangqiao.claims.Mention;
import org.jiangqiao.claims.Verdict;
import org.jiangqiao.claims.Wordings;
import org.jiangqiao.evidence.Unit;

/** Whether the records bear out what a text says of a figure. */
enum BlockStanding {
  SUPPORTED,
  UNDERSTATED,
  OVERSTATED,
  /** 人 said of 人次, or the like. */
  WRONG_UNIT,
  /** The figure has no value. */
  NO_VALUE,
  /** The words hold no number. */
  NO_NUMBER;

  /** Measure words that mean one unit and no other. */
  private static final Map<Unit, MeasureKind> KINDS =
      Map.of(
          Unit.PERSON_TIMES, MeasureKind.PERSON_TIMES,
          Unit.PERSONS, MeasureKind.PERSONS,
          Unit.PERSON_DAYS, MeasureKind.PERSON_DAYS,
          Unit.ORGANIZATIONS, MeasureKind.ORGANIZATIONS,
          Unit.BATCHES, MeasureKind.BATCHES,
          Unit.YUAN, MeasureKind.MONEY,
          Unit.PERCENT, MeasureKind.PERCENT);

  static BlockStanding of(String wording, Unit unit, Optional<BigDecimal> value) {
    List<Mention> claims = ClaimText.read(wording).claims();
    if (claims.isEmpty()) {
      return NO_NUMBER;
    }
    if (claims.stream().anyMatch(claim -> isOfAnotherUnit(claim, unit))) {
      return WRONG_UNIT;
    }
    if (value.isEmpty()) {
      return NO_VALUE;
    }
    if (Wordings.supports(value.get(), wording)) {
      return SUPPORTED;
    }
    boolean low =
        claims.stream()
            .anyMatch(claim -> Judgement.of(claim.interval(), value.get()) == Verdict.UNDERSTATED);
    return low ? UNDERSTATED : OVERSTATED;
  }

  private static boolean isOfAnotherUnit(Mention claim, Unit unit) {
    MeasureKind kind = claim.measure().kind();
    return KINDS.containsValue(kind) && kind != KINDS.get(unit);
  }

  boolean isFine() {
    return this == SUPPORTED;
  }
}
