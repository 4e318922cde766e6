package org.jiangqiao.claims;

/** What a measure word counts. Persons and person-times are never the same. */
public enum MeasureKind {
  PERSONS,
  PERSON_TIMES,
  PERSON_DAYS,
  HOUSEHOLDS,
  ORGANIZATIONS,
  BATCHES,
  OCCASIONS,
  COURSES,
  ITEMS,
  VOLUMES,
  LESSONS,
  CREDITS,
  HOURS,
  MINUTES,
  DAYS,
  WEEKS,
  MONTHS,
  TERMS,
  YEARS,
  /** In yuan, whatever stood before the unit. */
  MONEY,
  /** In per cent: 八成 is 80. */
  PERCENT,
  POINTS,
  MULTIPLE,
  /** One to so many: 1:16 is 16. */
  RATIO,
  AREA,
  EQUIPMENT,
  PAIRS,
  SCORE,
  PLACES,
  AGE,
  TEXT,
  PARTIES,
  /** A measure word without a kind of its own. */
  OTHER,
  /** No measure word. */
  NONE
}
