package org.jiangqiao.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds shares said in words: 百分之八十, 三分之二, 八成, 半数. */
final class ChineseShares {
  private static final String NUMBER = "\\d+(?:\\.\\d+)?|[〇零一二三四五六七八九十百两]+(?:点[〇零一二三四五六七八九]+)?";
  private static final Pattern SHARE =
      Pattern.compile(
          "百分之(?<percent>"
              + NUMBER
              + ")(?<odd>[余多])?"
              + "|(?<whole>\\d+|[一二三四五六七八九十百]+)分之(?<part>\\d+|[一二三四五六七八九十]+)"
              + "|(?<![\\d/.])(?<over>[1-9]\\d?)/(?<under>[2-9]|10)(?![\\d/.年月日])"
              + "|(?<tenths>[一二三四五六七八九两1-9])成(?<fifth>[一二三四五六七八九](?![百千个项家名位人]))?(?<more>[余多])?"
              + "(?![为立员本果功绩长熟就分效都型不品交套])"
              + "|(?<half>半数|一半|(?<=[过超逾近])半数?(?![年天个]))");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ChineseShares() {}

  /** Takes the shares of a sentence, in per cent. */
  static void find(Findings findings) {
    CharSequence text = findings.open();
    Matcher matcher = SHARE.matcher(text);
    int at = 0;
    while (at < text.length() && matcher.find(at)) {
      at = matcher.end();
      Optional<Amount> amount = read(matcher);
      if (amount.isPresent()) {
        Found found = qualified(text, amount.get(), matcher.group("half") != null);
        findings.take(found);
        at = found.end();
      }
    }
  }

  private static Found qualified(CharSequence text, Amount amount, boolean isHalf) {
    Optional<Qualifier.Heard> before = Qualifier.before(text, amount.start(), isHalf);
    Optional<Qualifier.Heard> after = Qualifier.after(text, amount.end());
    Optional<Qualifier.Heard> heard = before.isPresent() ? before : after;
    int start = before.map(Qualifier.Heard::start).orElse(amount.start());
    int end = after.map(Qualifier.Heard::end).orElse(amount.end());
    Interval interval = heard.map(h -> h.qualifier().limit(amount)).orElse(amount.interval());
    String word = text.subSequence(amount.start(), amount.end()).toString();
    return new Found(
        start,
        end,
        interval,
        new MeasureWord(word, MeasureKind.PERCENT),
        MentionKind.CLAIM,
        MentionReason.COUNTED);
  }

  private static Optional<Amount> read(Matcher matcher) {
    if (matcher.group("half") != null) {
      return Optional.of(plain(matcher, BigDecimal.valueOf(50)));
    }
    if (matcher.group("percent") != null) {
      return Numerals.parse(matcher.group("percent"))
          .map(value -> odd(matcher, value, Interval.step(value), matcher.group("odd") != null));
    }
    if (matcher.group("over") != null) {
      BigDecimal part = new BigDecimal(matcher.group("over"));
      BigDecimal whole = new BigDecimal(matcher.group("under"));
      return part.compareTo(whole) < 0
          ? Optional.of(fraction(matcher, part, whole))
          : Optional.empty();
    }
    if (matcher.group("tenths") != null) {
      return Numerals.parse(matcher.group("tenths"))
          .map(tenths -> tenths.multiply(BigDecimal.TEN).add(fifth(matcher)))
          .map(value -> odd(matcher, value, BigDecimal.TEN, matcher.group("more") != null));
    }
    return Numerals.parse(matcher.group("whole"))
        .filter(whole -> whole.signum() > 0)
        .flatMap(whole ->
            Numerals.parse(matcher.group("part")).map(part -> fraction(matcher, part, whole)));
  }

  private static BigDecimal fifth(Matcher matcher) {
    String digit = matcher.group("fifth");
    return digit == null ? BigDecimal.ZERO : Numerals.parse(digit).orElse(BigDecimal.ZERO);
  }

  /** Two thirds have no end in decimals: the hundredths around them. */
  static Interval fraction(BigDecimal part, BigDecimal whole) {
    BigDecimal times = part.multiply(HUNDRED);
    BigDecimal low = times.divide(whole, 2, RoundingMode.FLOOR);
    BigDecimal high = times.divide(whole, 2, RoundingMode.CEILING);
    return low.equals(high)
        ? Interval.exactly(low.remainder(BigDecimal.ONE).signum() == 0 ? low.setScale(0) : low)
        : Interval.range(low, high);
  }

  private static Amount fraction(Matcher matcher, BigDecimal part, BigDecimal whole) {
    Interval interval = fraction(part, whole);
    BigDecimal value = interval.lowest().orElse(BigDecimal.ZERO);
    return new Amount(matcher.start(), matcher.end(), value, interval, true, "");
  }

  private static Amount odd(Matcher matcher, BigDecimal value, BigDecimal step, boolean isOdd) {
    if (!isOdd) {
      return plain(matcher, value);
    }
    Interval interval = new Interval(value, false, value.add(step), false);
    return new Amount(matcher.start(), matcher.end(), value, interval, false, "");
  }

  private static Amount plain(Matcher matcher, BigDecimal value) {
    return new Amount(matcher.start(), matcher.end(), value, Interval.exactly(value), true, "");
  }
}
