package org.jiangqiao.claims;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words before or after a number that move its bounds: 超过, 近, 以上, 左右. */
enum Qualifier {
  ABOVE("超过了?|超出|超|逾|突破了?|多于|高于|大于|破|不止", ""),
  AT_LEAST("至少|不少于|不低于|不小于|不下于?|最少|起码|少说", "以上(?![述所])|\\+(?!\\s?[\\dA-Za-z])|及以上|或以上|开外|起步|往上"),
  BELOW("不足|不到|未满|不满|少于|低于|小于|未达到?|不及", "不到"),
  AT_MOST("最多|至多|不超过|不多于|不高于|不大于|不超", "以下|及以下|以内|之内|封顶"),
  NEARLY("将近|接近|(?<![最附就邻远亲相靠贴])近", ""),
  ABOUT("大约|约为|约有|大概|(?<![签预节合公契相履解违条制])约|差不多", "左右|上下|前后");

  private static final int REACH = 8;

  /** 上百 and 过亿: heard only before a round word that stands alone. */
  private static final Pattern ROUND = Pattern.compile("(?:(?<up>(?<!以)上)|(?<over>(?<![通经超])过))$");

  private final Pattern before;
  private final Pattern after;

  Qualifier(String before, String after) {
    this.before = Pattern.compile("(?:" + before + ")(?:了|到|有|达)?\\s?$");
    this.after = Pattern.compile(after.isEmpty() ? "(?!)" : after);
  }

  /** A qualifier where it stands. */
  record Heard(Qualifier qualifier, int start, int end) {}

  /** The qualifier that stands right before a number. */
  static Optional<Heard> before(CharSequence text, int number, boolean isRoundWord) {
    CharSequence near = text.subSequence(Math.max(0, number - REACH), number);
    int offset = number - near.length();
    Heard longest = null;
    for (Qualifier qualifier : values()) {
      Matcher matcher = qualifier.before.matcher(near);
      if (matcher.find() && (longest == null || offset + matcher.start() < longest.start)) {
        longest = new Heard(qualifier, offset + matcher.start(), number);
      }
    }
    if (longest == null && isRoundWord) {
      Matcher round = ROUND.matcher(near);
      if (round.find()) {
        Qualifier heard = round.group("up") != null ? AT_LEAST : ABOVE;
        return Optional.of(new Heard(heard, offset + round.start(), number));
      }
    }
    return Optional.ofNullable(longest);
  }

  /** The qualifier that stands right after a number. */
  static Optional<Heard> after(CharSequence text, int end) {
    for (Qualifier qualifier : values()) {
      Matcher matcher = qualifier.after.matcher(text).region(end, text.length());
      if (matcher.lookingAt()) {
        return Optional.of(new Heard(qualifier, end, matcher.end()));
      }
    }
    return Optional.empty();
  }

  /** What a number covers under this qualifier; 余 and ranges are narrower and stay. */
  Interval limit(Amount amount) {
    if (!amount.isPlain()) {
      return amount.interval();
    }
    return switch (this) {
      case ABOVE -> Interval.above(amount.value());
      case AT_LEAST -> Interval.atLeast(amount.value());
      case BELOW -> Interval.below(amount.value());
      case AT_MOST -> Interval.atMost(amount.value());
      case NEARLY -> Interval.nearly(amount.value());
      case ABOUT -> Interval.about(amount.value());
    };
  }
}
