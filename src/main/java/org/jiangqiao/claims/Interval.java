package org.jiangqiao.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values that a printed number covers: two exact bounds, each included or not, or missing.
 *
 * <p>500余 is (500, 600): above 500 and below the next step of its last non-zero digit. Read as a
 * count of whole things it is 501…599, see {@link #lowestWhole()} and {@link #highestWhole()}.
 *
 * @param lower the lower bound, null when there is none
 * @param upper the upper bound, null when there is none
 */
public record Interval(
    @Nullable BigDecimal lower,
    boolean lowerIncluded,
    @Nullable BigDecimal upper,
    boolean upperIncluded) {

  /** Covers every value: the number was found but says nothing of a size. */
  public static final Interval ANY = new Interval(null, false, null, false);

  private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

  /** Refuses bounds in the wrong order. */
  public Interval {
    if (lower != null && upper != null && lower.compareTo(upper) > 0) {
      throw new IllegalArgumentException(lower + " is above " + upper);
    }
  }

  /** A bare number: this value and no other. */
  public static Interval exactly(BigDecimal value) {
    return new Interval(value, true, value, true);
  }

  /** 超过, over. */
  public static Interval above(BigDecimal value) {
    return new Interval(value, false, null, false);
  }

  /** 以上, at least. */
  public static Interval atLeast(BigDecimal value) {
    return new Interval(value, true, null, false);
  }

  /** 不足, fewer than. */
  public static Interval below(BigDecimal value) {
    return new Interval(null, false, value, false);
  }

  /** 以下 and 不超过, at most. */
  public static Interval atMost(BigDecimal value) {
    return new Interval(null, false, value, true);
  }

  /** 500—600: both ends belong to it. */
  public static Interval range(BigDecimal from, BigDecimal to) {
    return new Interval(from, true, to, true);
  }

  /** From a value up to, without, another: 数百 is 200 up to 1000. */
  public static Interval upTo(BigDecimal from, BigDecimal to) {
    return new Interval(from, true, to, false);
  }

  /**
   * 余 and 多: strictly above the number, and below the next step of its last non-zero digit. 10余 is
   * 11…19, 120余 is 121…129, 2600多 is 2601…2699, 1万余 is 10,001…19,999.
   */
  public static Interval odd(BigDecimal value) {
    return new Interval(value, false, value.add(step(value)), false);
  }

  /** 近 and nearly: below the number, by five per cent at most. */
  public static Interval nearly(BigDecimal value) {
    return upTo(tidy(value.subtract(value.multiply(TWENTIETH))), value);
  }

  /** 约 and about: five per cent on either side. */
  public static Interval about(BigDecimal value) {
    BigDecimal slack = value.multiply(TWENTIETH);
    return range(tidy(value.subtract(slack)), tidy(value.add(slack)));
  }

  /** Whether a value lies between the bounds. */
  public boolean contains(BigDecimal value) {
    return !isAbove(value) && !isBelow(value);
  }

  /** Whether every value covered is larger. */
  public boolean isAbove(BigDecimal value) {
    if (lower == null) {
      return false;
    }
    int order = value.compareTo(lower);
    return order < 0 || order == 0 && !lowerIncluded;
  }

  /** Whether every value covered is smaller. */
  public boolean isBelow(BigDecimal value) {
    if (upper == null) {
      return false;
    }
    int order = value.compareTo(upper);
    return order > 0 || order == 0 && !upperIncluded;
  }

  /** The one value covered, if it is one. */
  public Optional<BigDecimal> exact() {
    return lower != null && upper != null && lower.compareTo(upper) == 0
        ? Optional.of(lower)
        : Optional.empty();
  }

  /** The lower bound, if there is one. */
  public Optional<BigDecimal> lowest() {
    return Optional.ofNullable(lower);
  }

  /** Whether it says nothing of a size. */
  public boolean isAny() {
    return lower == null && upper == null;
  }

  /** The smallest whole number covered: 501 for 500余. */
  public Optional<BigDecimal> lowestWhole() {
    if (lower == null) {
      return Optional.empty();
    }
    BigDecimal whole = lower.setScale(0, RoundingMode.CEILING);
    boolean isBound = whole.compareTo(lower) == 0;
    return Optional.of(isBound && !lowerIncluded ? whole.add(BigDecimal.ONE) : whole);
  }

  /** The largest whole number covered: 599 for 500余. */
  public Optional<BigDecimal> highestWhole() {
    if (upper == null) {
      return Optional.empty();
    }
    BigDecimal whole = upper.setScale(0, RoundingMode.FLOOR);
    boolean isBound = whole.compareTo(upper) == 0;
    return Optional.of(isBound && !upperIncluded ? whole.subtract(BigDecimal.ONE) : whole);
  }

  /** As a mathematician writes it: [80, ) or (500, 600). */
  @Override
  public String toString() {
    return exact()
        .map(BigDecimal::toPlainString)
        .orElseGet(() ->
            (lowerIncluded ? "[" : "(")
                + plain(lower)
                + ","
                + plain(upper)
                + (upperIncluded ? "]" : ")"));
  }

  /** The place value of the last non-zero digit: 100 for 2600, 10 for 20, 0.1 for 3.5. */
  static BigDecimal step(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ONE : value.stripTrailingZeros().ulp();
  }

  private static BigDecimal tidy(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String plain(@Nullable BigDecimal bound) {
    return bound == null ? "" : bound.toPlainString();
  }
}
