package org.jiangqiao.kernel;

/** 人次: how many times somebody completed something; never to be added to a {@link Headcount}. */
public record PersonTimes(long value) {

  /** Both counts together: person-times of separate batches add up. */
  public PersonTimes plus(PersonTimes other) {
    return new PersonTimes(Math.addExact(value, other.value));
  }
}
