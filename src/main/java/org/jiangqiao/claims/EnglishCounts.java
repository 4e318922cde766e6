package org.jiangqiao.claims;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds numbers in an English sentence. */
final class EnglishCounts {
  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)(?<![\\w.,-])(?:(?<q>"
              + EnglishWords.QUALIFIERS
              + ")\\s)?(?<cur>(?:RMB|CNY)\\s?|¥)?(?<n>"
              + EnglishWords.NUMBER
              + ")(?:\\s?(?:to|[-–—]|(?<=between\\s[\\d,.]{1,12}\\s)and)\\s?(?<n2>"
              + EnglishWords.NUMBER
              + "))?(?<suffix>\\+|\\sor\\s(?:more|fewer|less)\\b|-odd\\b)?(?<unit>\\s?%|[\\s-]+(?:"
              + EnglishWords.UNITS
              + ")\\b)?");
  private static final Pattern SHARE =
      Pattern.compile(
          "(?i)\\b(?:(?<q>"
              + EnglishWords.QUALIFIERS
              + ")\\s)?(?<s>half(?=\\s(?:of|the|its|all))|(?:a|one)[\\s-](?:third|quarter|fifth)(?=\\s)"
              + "|two[\\s-]thirds|three[\\s-]quarters|(?:two|three|four)[\\s-]fifths)");
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?i)\\b(?<v>several|a few|dozens|tens of thousands|hundreds of thousands|hundreds|thousands)\\b(?=\\s)");
  private static final Pattern AGED = Pattern.compile("(?i)\\b(?:aged|ages|age)\\s(?:from\\s)?$");
  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)\\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\\b");
  private static final Map<String, String> LEAST =
      Map.of(
          "several",
          "2",
          "a few",
          "2",
          "dozens",
          "24",
          "hundreds",
          "200",
          "thousands",
          "2000",
          "tens of thousands",
          "20000",
          "hundreds of thousands",
          "200000");
  private static final Map<String, int[]> SHARES =
      Map.of(
          "half",
          new int[] {1, 2},
          "third",
          new int[] {1, 3},
          "thirds",
          new int[] {2, 3},
          "quarter",
          new int[] {1, 4},
          "quarters",
          new int[] {3, 4},
          "fifth",
          new int[] {1, 5});

  private final Findings findings;
  private final CharSequence text;

  private EnglishCounts(Findings findings) {
    this.findings = findings;
    this.text = findings.open();
  }

  /** Takes every number of the sentence that is still open. */
  static void find(Findings findings) {
    EnglishCounts counts = new EnglishCounts(findings);
    counts.findShares();
    counts.findVague();
    counts.findCounts();
    counts.findOrder();
  }

  private void findShares() {
    Matcher matcher = SHARE.matcher(text);
    while (matcher.find()) {
      String said = matcher.group("s").toLowerCase(Locale.ROOT);
      String last = said.substring(Math.max(said.lastIndexOf(' '), said.lastIndexOf('-')) + 1);
      int[] parts = SHARES.getOrDefault(last, new int[] {EnglishWords.small(said), 5});
      Interval share =
          ChineseShares.fraction(BigDecimal.valueOf(parts[0]), BigDecimal.valueOf(parts[1]));
      BigDecimal value = share.lowest().orElse(BigDecimal.ZERO);
      Amount amount = new Amount(matcher.start(), matcher.end(), value, share, true, "");
      Interval interval = limit(matcher.group("q"), "", amount);
      take(matcher, interval, new MeasureWord(matcher.group("s"), MeasureKind.PERCENT));
    }
  }

  private void findVague() {
    Matcher matcher = VAGUE.matcher(text);
    while (matcher.find()) {
      String said = matcher.group("v").toLowerCase(Locale.ROOT);
      MeasureWord noun = EnglishWords.nounAfter(text, matcher.end());
      if (noun.kind() != MeasureKind.NONE) {
        Interval interval = Interval.atLeast(new BigDecimal(LEAST.getOrDefault(said, "2")));
        findings.take(
            new Found(
                matcher.start(),
                matcher.end(),
                interval,
                noun,
                MentionKind.CLAIM,
                MentionReason.INDEFINITE));
      }
    }
  }

  private void findCounts() {
    Matcher matcher = COUNT.matcher(text);
    int at = 0;
    while (at < text.length() && matcher.find(at)) {
      at = matcher.end();
      Optional<BigDecimal> first = EnglishWords.parse(matcher.group("n"));
      MeasureWord measure = measure(matcher);
      boolean digits = Character.isDigit(matcher.group("n").charAt(0));
      if (first.isEmpty()
          || !digits && (measure.kind() == MeasureKind.NONE || isOne(first.get()))) {
        continue;
      }
      take(
          matcher,
          limit(matcher.group("q"), suffix(matcher), amount(matcher, first.get())),
          measure);
    }
  }

  private static Amount amount(Matcher matcher, BigDecimal first) {
    Optional<BigDecimal> last =
        Optional.ofNullable(matcher.group("n2")).flatMap(EnglishWords::parse);
    Interval interval =
        last.filter(to -> to.compareTo(first) > 0)
            .map(to -> Interval.range(first, to))
            .orElseGet(() ->
                suffix(matcher).equals("-odd") ? Interval.odd(first) : Interval.exactly(first));
    boolean plain = interval.exact().isPresent();
    return new Amount(matcher.start(), matcher.end(), first, interval, plain, "");
  }

  private void findOrder() {
    Matcher matcher = ORDER.matcher(text);
    while (matcher.find()) {
      BigDecimal place = BigDecimal.valueOf(EnglishWords.place(matcher.group(1)));
      findings.take(
          new Found(
              matcher.start(),
              matcher.end(),
              Interval.exactly(place),
              MeasureWord.NONE,
              MentionKind.ORDINAL,
              MentionReason.ORDER));
    }
  }

  private void take(Matcher matcher, Interval interval, MeasureWord measure) {
    MentionKind kind = MentionKind.CLAIM;
    MentionReason reason =
        measure.kind() == MeasureKind.NONE ? MentionReason.NO_MEASURE : MentionReason.COUNTED;
    switch (measure.kind()) {
      case YEARS, MONTHS, WEEKS, TERMS -> {
        kind = MentionKind.PERIOD;
        reason = MentionReason.TIME_SPAN;
      }
      case AGE -> {
        kind = MentionKind.AGE;
        reason = MentionReason.YEARS_OF_AGE;
      }
      case TEXT -> {
        kind = MentionKind.DOCUMENT_LENGTH;
        reason = MentionReason.PAPER_LENGTH;
      }
      default -> {}
    }
    findings.take(new Found(matcher.start(), matcher.end(), interval, measure, kind, reason));
  }

  private MeasureWord measure(Matcher matcher) {
    if (matcher.group("cur") != null) {
      return new MeasureWord(matcher.group("cur").strip(), MeasureKind.MONEY);
    }
    boolean aged =
        AGED.matcher(text.subSequence(Math.max(0, matcher.start() - 16), matcher.start())).find();
    if (aged) {
      return new MeasureWord("aged", MeasureKind.AGE);
    }
    String unit = matcher.group("unit");
    return unit == null
        ? EnglishWords.nounAfter(text, matcher.end())
        : EnglishWords.noun(unit.replaceFirst("^[\\s-]+", ""));
  }

  private static String suffix(Matcher matcher) {
    String suffix = matcher.group("suffix");
    return suffix == null ? "" : suffix.strip().toLowerCase(Locale.ROOT);
  }

  private static Interval limit(@Nullable String before, String suffix, Amount amount) {
    String said = before == null ? suffix : before;
    return EnglishWords.qualifier(said).map(q -> q.limit(amount)).orElse(amount.interval());
  }

  private static boolean isOne(BigDecimal value) {
    return value.compareTo(BigDecimal.ONE) == 0;
  }
}
