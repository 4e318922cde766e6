package org.jiangqiao.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Chinese or Arabic numeral as a report writes it, with 余, 多, 来 or 几 in it.
 *
 * @param value the number itself: 20 万 for 20多万
 * @param interval what it covers before 超过 or 以上 are heard
 * @param isPlain whether nothing in it makes it approximate
 * @param units the multipliers it ends in, for 5至8万
 */
record Amount(
    int start, int end, BigDecimal value, Interval interval, boolean isPlain, String units) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<![数几])(?<vague>几|数(?!字))(?<times>[十百千万亿]{0,4})[余多]?"
              + "|(?<half>半)(?=年|天|个月|小时|个小时|学期|个学期)"
              + "|(?<body>"
              + Numerals.ARABIC
              + "|"
              + Numerals.CHINESE
              + ")(?:\\s?(?<odd>[余多来几](?!元化|媒体|样|功能|层次|方|个?工种|劳))(?<scale>[十百千万亿]{0,4}))?(?<tail>[余多](?=万|亿))?");
  private static final Pattern PAIR =
      Pattern.compile(
          "(?<head>[一二三四五六七八九]?十)?(?<a>[一二三四五六七八两])(?<b>[二两三四五六七八九])(?<units>[十百千万亿]*)");
  private static final Pattern BARE_DIGITS = Pattern.compile("[〇零]+|[〇零一二三四五六七八九]{2,3}");
  private static final int LONGEST = 24;
  private static final Pattern UNITS = Pattern.compile("[百千万亿]+$");
  private static final String NO_VAGUE_AFTER = "人次总指系函少大半为计分点倍位件个额学班期无参变基代岁户度常奇偶整小乘";

  /** The next numeral at or after a place. */
  static Optional<Amount> next(CharSequence text, int from) {
    Matcher matcher = FORM.matcher(text);
    int at = from;
    while (at < text.length() && matcher.find(at)) {
      Optional<Amount> amount = read(matcher, text);
      if (amount.isPresent()) {
        return amount;
      }
      at = matcher.end();
    }
    return Optional.empty();
  }

  /** The numeral that begins at a place. */
  static Optional<Amount> at(CharSequence text, int start) {
    Matcher matcher = FORM.matcher(text).useTransparentBounds(true).region(start, text.length());
    return matcher.lookingAt() ? read(matcher, text) : Optional.empty();
  }

  /** Whether it is a round word that stands alone, 百 or 万, as in 上百 and 万余. */
  boolean isBareUnit(CharSequence text) {
    return "百千万亿".indexOf(text.charAt(start)) >= 0;
  }

  /** The same with multipliers taken over from the end of a range. */
  Amount times(String more) {
    BigDecimal scale = Numerals.scale(more);
    return new Amount(
        start, end, value.multiply(scale), Interval.exactly(value.multiply(scale)), isPlain, more);
  }

  private static Optional<Amount> read(Matcher matcher, CharSequence text) {
    if (matcher.group("vague") != null) {
      return vague(matcher, text);
    }
    if (matcher.group("half") != null) {
      BigDecimal half = new BigDecimal("0.5");
      boolean part =
          matcher.start() > 0 && "一大多过前上下后".indexOf(text.charAt(matcher.start() - 1)) >= 0;
      return part ? Optional.empty() : Optional.of(plain(matcher, half, ""));
    }
    String body = matcher.group("body");
    Matcher pair = PAIR.matcher(body);
    if (pair.matches()
        && Numerals.digit(pair.group("b").charAt(0))
            == Numerals.digit(pair.group("a").charAt(0)) + 1) {
      return Optional.of(pair(matcher, pair));
    }
    if (body.length() > LONGEST || BARE_DIGITS.matcher(body).matches()) {
      return Optional.empty();
    }
    return Numerals.parse(body).map(value -> of(matcher, value, body));
  }

  private static Optional<Amount> vague(Matcher matcher, CharSequence text) {
    int start = matcher.start();
    boolean count = matcher.group("vague").equals("数");
    if (count && start > 0 && NO_VAGUE_AFTER.indexOf(text.charAt(start - 1)) >= 0) {
      return Optional.empty();
    }
    BigDecimal scale = Numerals.scale(matcher.group("times"));
    BigDecimal low = scale.multiply(BigDecimal.TWO);
    Interval interval = Interval.upTo(low, scale.multiply(BigDecimal.TEN));
    return Optional.of(new Amount(start, matcher.end(), low, interval, false, ""));
  }

  private static Amount pair(Matcher matcher, Matcher pair) {
    BigDecimal head =
        pair.group("head") == null
            ? BigDecimal.ZERO
            : Numerals.parse(pair.group("head")).orElse(BigDecimal.ZERO);
    BigDecimal scale = Numerals.scale(pair.group("units"));
    BigDecimal low = head.add(BigDecimal.valueOf(Numerals.digit(pair.group("a").charAt(0))));
    BigDecimal from = low.multiply(scale);
    Interval interval = Interval.range(from, low.add(BigDecimal.ONE).multiply(scale));
    return new Amount(matcher.start(), matcher.end("body"), from, interval, false, "");
  }

  private static Amount of(Matcher matcher, BigDecimal base, String body) {
    String odd = matcher.group("odd");
    if (odd == null) {
      Matcher units = UNITS.matcher(body);
      String scale = units.find() ? units.group() : "";
      return plain(matcher, asPrinted(base, body, scale), scale);
    }
    BigDecimal scale = Numerals.scale(matcher.group("scale"));
    BigDecimal value = base.multiply(scale);
    Interval interval =
        odd.equals("来")
            ? Interval.about(value)
            : new Interval(value, false, base.add(Interval.step(base)).multiply(scale), false);
    return new Amount(matcher.start(), matcher.end(), value, interval, false, "");
  }

  // 20.3万 keeps thousands as its last place: it is a rounded number, as 45.07% is one.
  private static BigDecimal asPrinted(BigDecimal value, String body, String units) {
    int point = Math.max(body.indexOf('.'), body.indexOf('点'));
    int decimals = body.length() - units.length() - point - 1;
    return point < 0 || units.isEmpty()
        ? value
        : value.setScale(
            decimals + 1 - Numerals.scale(units).precision(), RoundingMode.UNNECESSARY);
  }

  private static Amount plain(Matcher matcher, BigDecimal value, String units) {
    return new Amount(matcher.start(), matcher.end(), value, Interval.exactly(value), true, units);
  }
}
