package org.jiangqiao.evidence;

/**
 * What is done with the rows of the evidence. Statements give integers; quotients are formed once,
 * in Java.
 */
public sealed interface Measure {

  /** The weights of the rows added up; a weight is an integer of 10<sup>-scale</sup> units. */
  record Sum(int scale) implements Measure {}

  /** How many different keys the rows have: of each key the earliest row counts. */
  record Distinct() implements Measure {}

  /** The weights added up and divided by the number of rows, half up. */
  record Mean(int decimals) implements Measure {}

  /** One indicator in percent of another; both open. */
  record Ratio(String numerator, String denominator) implements Measure {}
}
