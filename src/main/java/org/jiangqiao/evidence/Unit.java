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
  /** 家, organizations. */
  ORGANIZATIONS,
  /** 门, courses. */
  COURSES,
  /** 个. */
  PIECES,
  /** 项, schemes and projects. */
  SCHEMES,
  /** 本, certificates and books. */
  VOLUMES,
  /** 次. */
  TIMES,
  /** 人日: days times the people who were there. */
  PERSON_DAYS,
  /** 元. */
  YUAN,
  /** 分, 1 to 5. */
  SCORE,
  /** %. */
  PERCENT
}
