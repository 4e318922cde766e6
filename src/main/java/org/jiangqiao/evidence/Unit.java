package org.jiangqiao.evidence;

/** What a figure counts in; two units are never added. */
public enum Unit {
  /** 人次. */
  PERSON_TIMES,
  /** 人. */
  PERSONS,
  /** 期. */
  BATCHES,
  /** 人学时: hours times the people who sat through them. */
  PERSON_HOURS,
  /** 学时. */
  HOURS,
  /** 份. */
  COPIES,
  /** 分, 1 to 5. */
  SCORE,
  /** %. */
  PERCENT
}
