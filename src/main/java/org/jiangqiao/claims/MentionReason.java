package org.jiangqiao.claims;

/** Why a number was taken for what it is; a page says it in words. */
public enum MentionReason {
  /** A number with a measure word, or a share. */
  COUNTED,
  /** 多家, 若干: more than one, and no number. */
  INDEFINITE,
  /** A number that no measure word follows. */
  NO_MEASURE,
  /** 第, 等奖, 年级, 级, 届, 前…名. */
  ORDER,
  /** Year, month, day. */
  CALENDAR,
  /** Time of day. */
  CLOCK,
  /** A measure of time follows. */
  TIME_SPAN,
  /** 三方, 两校. */
  PARTIES,
  /** The text counts its own parts: 三个方面, 五大目标. */
  TEXT_STRUCTURE,
  /** 字, 页. */
  PAPER_LENGTH,
  /** 岁. */
  YEARS_OF_AGE,
  /** Inside short quotation marks. */
  QUOTED_NAME,
  /** Inside 《》. */
  TITLE,
  /** A fixed name of a policy, a plan or a model. */
  FIXED_NAME,
  /** Letters and digits in one: 3D, CK6140. */
  CODE,
  /** Telephone, identity, document or house number, address of a web page. */
  IDENTIFIER
}
