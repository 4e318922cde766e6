package org.jiangqiao.claims;

/** What a number in a text is about. Only a {@link #CLAIM} is held against the records. */
public enum MentionKind {
  /** A count, share or sum that records can support or refute. */
  CLAIM,
  /** A place in an order: 第二批, 一等奖, 2022级. */
  ORDINAL,
  /** A year, month, day or hour. */
  DATE,
  /** A length of time: 两年, 三个多月. */
  PERIOD,
  /** Parties or parts that the text itself names: 三方, 两校, 四个方面. */
  RELATION,
  /** The length of a paper: 3000字. */
  DOCUMENT_LENGTH,
  /** An age: 18岁. */
  AGE,
  /** Part of a name, a number plate, a telephone number: 1+X, “四化合一”, 5G. */
  PART_OF_NAME
}
