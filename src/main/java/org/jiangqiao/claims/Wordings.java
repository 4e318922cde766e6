package org.jiangqiao.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiangqiao.ui.Language;

/**
 * Honest wording: the phrases that a value supports, and whether it supports a given one.
 *
 * <p>Every phrase offered is read again by the rules of {@link ClaimText} and kept only when the
 * value lies within what it covers.
 */
public final class Wordings {
  /** How a language says more than a number of a unit, and nearly one. */
  private enum Manner {
    CHINESE(
        "%s%s",
        List.of("%s余%s", "%s多%s", "超过%s%s", "%s%s以上"), List.of("超过%s%%", "%s%%以上"), "近%s%s"),
    ENGLISH(
        "%s %s",
        List.of("more than %s %s", "over %s %s", "at least %s %s"),
        List.of("more than %s%%", "at least %s%%"),
        "nearly %s %s");

    private final String exactly;
    private final List<String> above;
    private final List<String> shareAbove;
    private final String nearly;

    Manner(String exactly, List<String> above, List<String> shareAbove, String nearly) {
      this.exactly = exactly;
      this.above = above;
      this.shareAbove = shareAbove;
      this.nearly = nearly;
    }

    static Manner of(Language language) {
      return language == Language.ZH ? CHINESE : ENGLISH;
    }

    // 20万 reads better than 200000; 10,546 stays in figures.
    String number(BigDecimal value) {
      if (this == ENGLISH) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
      }
      boolean wan =
          value.compareTo(WAN) >= 0 && value.remainder(BigDecimal.valueOf(1000)).signum() == 0;
      return wan ? plain(value.divide(WAN)) + "万" : plain(value);
    }
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

  /** 10,546 is said as 10500余 and not as 10540余. */
  private static final int MOST_DIGITS = 3;

  private Wordings() {}

  /**
   * The phrases for a count: 546 with 名 gives 546名, 540余名, 540多名, 超过540名, 540名以上, 近550名, 500余名,
   * 500多名, 超过500名, 500名以上.
   *
   * @param measure the measure word to print; empty for none
   */
  public static List<String> forCount(BigDecimal value, String measure, Language language) {
    Manner manner = Manner.of(language);
    Set<String> phrases = new LinkedHashSet<>();
    phrases.add(said(manner.exactly, manner.number(value), measure));
    BigDecimal step = BigDecimal.TEN;
    while (step.compareTo(value) <= 0) {
      BigDecimal floor = down(value, step);
      boolean round = floor.stripTrailingZeros().precision() <= MOST_DIGITS;
      if (round && floor.compareTo(value) < 0) {
        manner.above.forEach(form -> phrases.add(said(form, manner.number(floor), measure)));
        phrases.add(said(manner.nearly, manner.number(floor.add(step)), measure));
      }
      step = step.movePointRight(1);
    }
    return supported(value, phrases);
  }

  /** The phrases for a share in per cent: 79.6 gives 79.6%, 79%以上, 超过79%, 近80% and 70%以上. */
  public static List<String> forShare(BigDecimal percent, Language language) {
    Manner manner = Manner.of(language);
    Set<String> phrases = new LinkedHashSet<>();
    for (int decimals = 2; decimals >= 0; decimals--) {
      BigDecimal rounded = percent.setScale(decimals, RoundingMode.HALF_UP);
      boolean exact = rounded.compareTo(percent) == 0;
      if (exact || decimals > 0) {
        phrases.add(plain(rounded) + "%");
      }
    }
    for (BigDecimal step : List.of(BigDecimal.ONE, BigDecimal.TEN)) {
      BigDecimal floor = down(percent, step);
      if (floor.signum() > 0 && floor.compareTo(HUNDRED) < 0) {
        manner.shareAbove.forEach(form -> phrases.add(form.formatted(plain(floor))));
      }
      if (floor.compareTo(percent) < 0) {
        phrases.add(manner.nearly.formatted(plain(floor.add(step)), "%").replace(" %", "%"));
      }
    }
    return supported(percent, phrases);
  }

  /** Whether a value bears out a phrase; a phrase without a number bears nothing out. */
  public static boolean supports(BigDecimal value, String wording) {
    List<Mention> claims = ClaimText.read(wording).claims();
    return !claims.isEmpty()
        && claims.stream()
            .allMatch(claim -> Judgement.of(claim.interval(), value) == Verdict.SUPPORTED);
  }

  private static List<String> supported(BigDecimal value, Set<String> phrases) {
    List<String> kept = new ArrayList<>();
    for (String phrase : phrases) {
      if (supports(value, phrase)) {
        kept.add(phrase);
      }
    }
    return kept;
  }

  private static BigDecimal down(BigDecimal value, BigDecimal step) {
    return value.divide(step, 0, RoundingMode.FLOOR).multiply(step);
  }

  private static String said(String form, String number, String measure) {
    return form.formatted(number, measure).strip();
  }

  private static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
