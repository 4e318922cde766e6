package org.jiangqiao.claims;

import java.util.Map;
import java.util.Set;
import org.jiangqiao.evidence.Unit;

/** Which units of indicators a measure word may speak of. */
final class UnitReadings {

  private static final Map<MeasureKind, Set<Unit>> DIRECT =
      Map.ofEntries(
          Map.entry(MeasureKind.PERSONS, Set.of(Unit.PERSONS)),
          Map.entry(MeasureKind.PERSON_TIMES, Set.of(Unit.PERSON_TIMES)),
          Map.entry(MeasureKind.PERSON_DAYS, Set.of(Unit.PERSON_DAYS)),
          Map.entry(MeasureKind.ORGANIZATIONS, Set.of(Unit.ORGANIZATIONS)),
          Map.entry(MeasureKind.BATCHES, Set.of(Unit.BATCHES)),
          Map.entry(MeasureKind.OCCASIONS, Set.of(Unit.TIMES, Unit.BATCHES)),
          Map.entry(MeasureKind.COURSES, Set.of(Unit.COURSES)),
          Map.entry(MeasureKind.ITEMS, Set.of(Unit.PIECES, Unit.SCHEMES, Unit.COPIES)),
          Map.entry(MeasureKind.VOLUMES, Set.of(Unit.VOLUMES)),
          Map.entry(MeasureKind.LESSONS, Set.of(Unit.HOURS)),
          Map.entry(MeasureKind.HOURS, Set.of(Unit.HOURS)),
          Map.entry(MeasureKind.MONEY, Set.of(Unit.YUAN)),
          Map.entry(MeasureKind.SCORE, Set.of(Unit.SCORE)),
          Map.entry(MeasureKind.PERCENT, Set.of(Unit.PERCENT)));

  private UnitReadings() {}

  /** Whether the measure word counts in the unit. */
  static boolean isDirect(MeasureKind kind, Unit unit) {
    return DIRECT.getOrDefault(kind, Set.of()).contains(unit);
  }

  /** Whether the unit is the one that is often confused with the measure word: 人 and 人次. */
  static boolean isConfused(MeasureKind kind, Unit unit) {
    return kind == MeasureKind.PERSONS && unit == Unit.PERSON_TIMES
        || kind == MeasureKind.PERSON_TIMES && unit == Unit.PERSONS;
  }
}
