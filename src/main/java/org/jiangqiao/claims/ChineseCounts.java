package org.jiangqiao.claims;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers with a measure word in a Chinese sentence. */
final class ChineseCounts {
  private static final Pattern SPAN = Pattern.compile("个(?<more>[多半])(?<unit>月|小时|星期|学期|学年|季度|钟头)");
  private static final Pattern DOUBLED = Pattern.compile("翻了?(?<n>[一两三])番");
  private static final Pattern PAIR = Pattern.compile("[俩仨]");
  private static final Pattern TO = Pattern.compile("\\s?(?:[-—–~～]{1,2}|至|到)\\s?");
  private static final Pattern LASTS = Pattern.compile("为期|历时|仅用|用时|长达|为时");
  private static final Pattern LENGTH =
      Pattern.compile("(?:为期|历时|用时|时长|时间|赛程|周期|会期|工期|连续)[为达约共长]{0,2}$");
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:主要|核心|关键|重要|重点)?(?:方面|环节|层面|维度|阶段|步骤|要素|原则|抓手|坚持|结合|角度|层次|统一|转变|突破口|着力点|力量)");
  private static final Pattern INDEFINITE =
      Pattern.compile(
          "(?<![许更很众诸最较太极繁增差])多(?<m>[家所名位项门期场个支批件本处户台篇份])(?!一体|人多)"
              + "|若干(?<i>[家所名位项门期场个支批件本处户台篇份])?");

  private final Findings findings;
  private final CharSequence text;

  private ChineseCounts(Findings findings) {
    this.findings = findings;
    this.text = findings.open();
  }

  /** Takes every number of the sentence that is still open. */
  static void find(Findings findings) {
    ChineseCounts counts = new ChineseCounts(findings);
    counts.findDoubled();
    int at = 0;
    Optional<Amount> amount = Amount.next(counts.text, at);
    while (amount.isPresent()) {
      Amount number = amount.get();
      at = number.end();
      Optional<Found> found = counts.read(number);
      if (found.isPresent()) {
        findings.take(found.get());
        at = Math.max(at, found.get().end());
      }
      amount = Amount.next(counts.text, at);
    }
    counts.findPairs();
    counts.findIndefinite();
  }

  /** 翻了一番 is twice, 翻两番 four times as much. */
  private void findDoubled() {
    Matcher matcher = DOUBLED.matcher(text);
    while (matcher.find()) {
      int times = 2 << "一两三".indexOf(matcher.group("n"));
      Interval interval = Interval.exactly(BigDecimal.valueOf(times));
      MeasureWord measure = new MeasureWord("番", MeasureKind.MULTIPLE);
      findings.take(found(matcher.start(), matcher.end(), interval, measure));
    }
  }

  /** 夫妻俩, 姐妹仨. */
  private void findPairs() {
    Matcher matcher = PAIR.matcher(text);
    while (matcher.find()) {
      BigDecimal count = matcher.group().equals("俩") ? BigDecimal.TWO : BigDecimal.valueOf(3);
      MeasureWord measure = new MeasureWord(matcher.group(), MeasureKind.PERSONS);
      findings.take(found(matcher.start(), matcher.end(), Interval.exactly(count), measure));
    }
  }

  private void findIndefinite() {
    Matcher matcher = INDEFINITE.matcher(text);
    while (matcher.find()) {
      int measureAt = Math.max(matcher.start("m"), matcher.start("i"));
      MeasureWord measure =
          measureAt < 0
              ? MeasureWord.NONE
              : MeasureWords.at(text, measureAt).orElse(MeasureWord.NONE);
      if (measureAt >= 0 && measure.kind() == MeasureKind.NONE) {
        continue;
      }
      findings.take(
          new Found(
              matcher.start(),
              matcher.end(),
              Interval.atLeast(BigDecimal.TWO),
              measure,
              MentionKind.CLAIM,
              MentionReason.INDEFINITE));
    }
  }

  private Optional<Found> read(Amount first) {
    Amount amount = range(first).orElse(first);
    Optional<Qualifier.Heard> before =
        Qualifier.before(text, amount.start(), first.isBareUnit(text));
    Optional<Qualifier.Heard> inside = Qualifier.after(text, amount.end());
    int measureAt = spaceAfter(inside.map(Qualifier.Heard::end).orElse(amount.end()));
    Measured measured = measure(amount, measureAt);
    if (!isNumber(first, measured, before.isPresent())) {
      return Optional.empty();
    }
    int end =
        measured.word.word().isEmpty()
            ? inside.map(Qualifier.Heard::end).orElse(amount.end())
            : measured.end;
    Optional<Qualifier.Heard> heard =
        before.filter(h -> !isRecent(h, measured.amount, measured.word));
    Optional<Qualifier.Heard> after = inside.isPresent() ? inside : Qualifier.after(text, end);
    if (after.isPresent()) {
      end = Math.max(end, after.get().end());
      heard = heard.isPresent() ? heard : after;
    }
    Interval interval =
        heard.map(h -> h.qualifier().limit(measured.amount)).orElse(measured.amount.interval());
    int start = before.map(Qualifier.Heard::start).orElse(amount.start());
    return Optional.of(found(start, end, interval, measured.word));
  }

  /** 40—45, 5至8万, 20%—30%. */
  private Optional<Amount> range(Amount first) {
    if (!first.isPlain()) {
      return Optional.empty();
    }
    Optional<MeasureWord> between = MeasureWords.at(text, spaceAfter(first.end()));
    int at =
        between.map(word -> spaceAfter(first.end()) + word.word().length()).orElse(first.end());
    Matcher to = TO.matcher(text).region(at, text.length());
    if (!to.lookingAt()) {
      return Optional.empty();
    }
    Optional<Amount> second = Amount.at(text, to.end()).filter(Amount::isPlain);
    if (second.isEmpty() || isMixed(between, second.get())) {
      return Optional.empty();
    }
    Amount last = second.get();
    Amount low = first.units().isEmpty() && between.isEmpty() ? first.times(last.units()) : first;
    if (low.value().compareTo(last.value()) >= 0) {
      return Optional.empty();
    }
    Interval interval = Interval.range(low.value(), last.value());
    return Optional.of(
        new Amount(first.start(), last.end(), low.value(), interval, false, last.units()));
  }

  private boolean isMixed(Optional<MeasureWord> between, Amount last) {
    return between.isPresent()
        && !MeasureWords.at(text, spaceAfter(last.end()))
            .map(MeasureWord::kind)
            .equals(between.map(MeasureWord::kind));
  }

  private record Measured(Amount amount, MeasureWord word, int end) {}

  private Measured measure(Amount amount, int at) {
    Matcher span = SPAN.matcher(text).region(at, text.length());
    if (span.lookingAt()) {
      MeasureWord unit = MeasureWords.at("个" + span.group("unit"), 0).orElse(MeasureWord.NONE);
      return new Measured(
          more(amount, span.group("more")), new MeasureWord(span.group(), unit.kind()), span.end());
    }
    MeasureWord word = MeasureWords.at(text, at).orElse(MeasureWord.NONE);
    int end = at + word.word().length();
    if (isTime(word.kind()) && end < text.length()) {
      String next = String.valueOf(text.charAt(end));
      boolean other = end + 1 < text.length() && "次家个名项所年方元".indexOf(text.charAt(end + 1)) >= 0;
      if ("多余半".contains(next) && !other) {
        return new Measured(more(amount, next), word, end + 1);
      }
    }
    return new Measured(amount, word, end);
  }

  private static Amount more(Amount amount, String word) {
    if (!amount.isPlain()) {
      return amount;
    }
    if (word.equals("半")) {
      BigDecimal value = amount.value().add(new BigDecimal("0.5"));
      return new Amount(
          amount.start(), amount.end(), value, Interval.exactly(value), true, amount.units());
    }
    Interval odd = Interval.odd(amount.value());
    return new Amount(amount.start(), amount.end(), amount.value(), odd, false, amount.units());
  }

  private boolean isNumber(Amount amount, Measured measured, boolean isQualified) {
    String body = text.subSequence(amount.start(), amount.end()).toString();
    boolean arabic = Character.isDigit(body.charAt(0));
    MeasureKind kind = measured.word.kind();
    if (arabic) {
      return true;
    }
    if (kind == MeasureKind.NONE || kind == MeasureKind.SCORE) {
      return false;
    }
    boolean changed =
        isQualified
            || !measured.amount.isPlain()
            || !measured.amount.value().equals(amount.value());
    return switch (body) {
      // 一 before a measure word is an article: 一所学校.
      case "一" ->
          changed
              || lasts(amount.start())
              || isTime(kind) && !"天周".contains(measured.word.word())
              || kind == MeasureKind.MULTIPLE;
      // What is counted by two is written 两.
      case "二" -> changed || kind == MeasureKind.PERCENT;
      case "百", "千", "万", "亿" -> changed || "人名家户所亩".contains(measured.word.word());
      default -> true;
    };
  }

  private boolean lasts(int at) {
    return LASTS.matcher(text.subSequence(Math.max(0, at - 2), at)).matches();
  }

  // 近三年 is the last three years, 接近三年 nearly three.
  private boolean isRecent(Qualifier.Heard heard, Amount amount, MeasureWord word) {
    return isTime(word.kind())
        && amount.isPlain()
        && text.subSequence(heard.start(), heard.end()).toString().strip().equals("近");
  }

  private Found found(int start, int end, Interval interval, MeasureWord measure) {
    MentionKind kind = MentionKind.CLAIM;
    MentionReason reason = MentionReason.COUNTED;
    switch (measure.kind()) {
      case YEARS, MONTHS, WEEKS, TERMS -> {
        kind = MentionKind.PERIOD;
        reason = MentionReason.TIME_SPAN;
      }
      case DAYS -> {
        if (LENGTH.matcher(text.subSequence(Math.max(0, start - 5), start)).find()) {
          kind = MentionKind.PERIOD;
          reason = MentionReason.TIME_SPAN;
        }
      }
      case AGE -> {
        kind = MentionKind.AGE;
        reason = MentionReason.YEARS_OF_AGE;
      }
      case TEXT -> {
        kind = MentionKind.DOCUMENT_LENGTH;
        reason = MentionReason.PAPER_LENGTH;
      }
      case PARTIES -> {
        kind = MentionKind.RELATION;
        boolean parts = List.of("大", "股", "方面").contains(measure.word());
        reason = parts ? MentionReason.TEXT_STRUCTURE : MentionReason.PARTIES;
      }
      case ITEMS, OTHER -> {
        if (PARTS.matcher(text).region(end, text.length()).lookingAt()) {
          kind = MentionKind.RELATION;
          reason = MentionReason.TEXT_STRUCTURE;
        }
      }
      case NONE -> reason = MentionReason.NO_MEASURE;
      default -> {}
    }
    return new Found(start, end, interval, measure, kind, reason);
  }

  private int spaceAfter(int at) {
    return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
  }

  private static boolean isTime(MeasureKind kind) {
    return switch (kind) {
      case YEARS, MONTHS, WEEKS, TERMS, HOURS, DAYS -> true;
      default -> false;
    };
  }
}
