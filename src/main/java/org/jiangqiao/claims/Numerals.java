package org.jiangqiao.claims;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numerals in Arabic and Chinese digits, mixed as newspapers mix them. */
final class Numerals {
  /** A Chinese numeral: 一百零三, 二〇二二, 一点五亿. */
  static final String CHINESE = "[〇零一二三四五六七八九十百千万亿两]+(?:点[〇零一二三四五六七八九]+[万亿]*)?";

  /** An Arabic numeral, perhaps with a Chinese multiplier: 1,234, 2.6千, 3万5千. */
  static final String ARABIC =
      "(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?"
          + "(?:\\s?(?!千[克米瓦])[百千万亿](?:\\d+[百千万]){0,3}[万亿]?)?";

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String UNITS = "十百千万亿";
  private static final BigDecimal[] UNIT_VALUES = {
    BigDecimal.TEN,
    BigDecimal.valueOf(100),
    BigDecimal.valueOf(1000),
    BigDecimal.valueOf(10_000),
    BigDecimal.valueOf(100_000_000)
  };
  private static final Pattern POSITIONAL = Pattern.compile("[〇零一二三四五六七八九]{2,}");
  private static final Pattern POINT = Pattern.compile("(.+)点([〇零一二三四五六七八九]+)([万亿]*)");
  private static final Pattern LITERAL = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  private final String text;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal section = BigDecimal.ZERO;
  private BigDecimal current = BigDecimal.ONE.negate();
  private BigDecimal lastUnit = BigDecimal.ZERO;

  private Numerals(String text) {
    this.text = text;
  }

  /** The value of a whole numeral; empty when it is none. */
  static Optional<BigDecimal> parse(String numeral) {
    String text = numeral.replace('〇', '零').replace('两', '二').replace(" ", "");
    Matcher point = POINT.matcher(text);
    if (point.matches()) {
      return parse(point.group(1))
          .map(whole -> new BigDecimal(whole.toPlainString() + "." + digits(point.group(2))))
          .map(value -> value.multiply(scale(point.group(3))));
    }
    if (POSITIONAL.matcher(text).matches()) {
      return Optional.of(new BigDecimal(digits(text)));
    }
    return new Numerals(text).read();
  }

  /** The product of multipliers: 千万 is 10,000,000; none is 1. */
  static BigDecimal scale(String units) {
    BigDecimal product = BigDecimal.ONE;
    for (char unit : units.toCharArray()) {
      product = product.multiply(UNIT_VALUES[UNITS.indexOf(unit)]);
    }
    return product;
  }

  /** 一 to 九 and 两 as 1 to 9. */
  static int digit(char chinese) {
    return chinese == '两' ? 2 : DIGITS.indexOf(chinese);
  }

  private static String digits(String chinese) {
    StringBuilder arabic = new StringBuilder();
    for (char c : chinese.toCharArray()) {
      arabic.append(DIGITS.indexOf(c == '〇' ? '零' : c));
    }
    return arabic.toString();
  }

  private Optional<BigDecimal> read() {
    Matcher literal = LITERAL.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (literal.find(at) && literal.start() == at) {
        current = new BigDecimal(literal.group().replace(",", ""));
        at = literal.end();
        continue;
      }
      if (!take(text.charAt(at++))) {
        return Optional.empty();
      }
    }
    finish();
    return Optional.of(plain(total.add(section)));
  }

  private boolean take(char c) {
    int unit = UNITS.indexOf(c);
    if (c == '零') {
      // 一百零三 is 103: after a zero a digit counts ones.
      lastUnit = BigDecimal.ZERO;
    } else if (unit < 0) {
      int digit = DIGITS.indexOf(c);
      if (digit < 0 || current.signum() >= 0) {
        return false;
      }
      current = BigDecimal.valueOf(digit);
    } else if (unit < 3) {
      BigDecimal times = current.signum() < 0 ? BigDecimal.ONE : current;
      section = section.add(times.multiply(UNIT_VALUES[unit]));
      close(UNIT_VALUES[unit]);
    } else {
      raise(UNIT_VALUES[unit]);
    }
    return true;
  }

  private void raise(BigDecimal unit) {
    if (current.signum() >= 0) {
      section = section.add(current);
    }
    if (section.signum() == 0 && total.signum() == 0) {
      section = BigDecimal.ONE;
    }
    boolean all = unit.equals(UNIT_VALUES[4]);
    total = all ? total.add(section).multiply(unit) : total.add(section.multiply(unit));
    section = BigDecimal.ZERO;
    close(unit);
  }

  private void close(BigDecimal unit) {
    lastUnit = unit;
    current = BigDecimal.ONE.negate();
  }

  // 三万五 is 35,000 and 一百二 is 120: the last digit counts tenths of the unit before it.
  private void finish() {
    if (current.signum() < 0) {
      return;
    }
    boolean spoken = lastUnit.compareTo(BigDecimal.TEN) > 0;
    section = section.add(spoken ? current.multiply(lastUnit.movePointLeft(1)) : current);
  }

  private static BigDecimal plain(BigDecimal value) {
    if (value.scale() <= 0) {
      return value.setScale(0);
    }
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    return whole && value.compareTo(BigDecimal.valueOf(1000)) >= 0 ? value.setScale(0) : value;
  }
}
