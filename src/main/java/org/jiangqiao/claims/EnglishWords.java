package org.jiangqiao.claims;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English number words, qualifiers, and the nouns that say what is counted. */
final class EnglishWords {
  private static final String SMALL =
      "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|thirteen|fourteen|fifteen|sixteen|seventeen"
          + "|eighteen|nineteen|ten|eleven|twelve|one|two|three|four|five|six|seven|eight|nine";
  private static final String LARGE = "hundred|thousand|million|billion|dozen";

  /** A number in digits or words. */
  static final String NUMBER =
      "(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:\\s(?:"
          + LARGE
          + ")){0,3}|(?:a\\s(?:"
          + LARGE
          + ")|(?:"
          + SMALL
          + "))(?:[\\s-](?:and\\s)?(?:"
          + SMALL
          + "|"
          + LARGE
          + ")){0,12})\\b";

  /** Words before a number that move its bounds. */
  static final String QUALIFIERS =
      "no more than|not more than|no fewer than|not fewer than|no less than|not less than|more than|greater than"
          + "|fewer than|less than|in excess of|upwards of|a minimum of|a maximum of|at least|at most|up to|over"
          + "|above|exceeding|under|below|nearly|almost|close to|approaching|about|around|approximately|roughly|some";

  /** Units that are part of the number itself. */
  static final String UNITS =
      "percent|per cent|percentage points?|hours?|minutes?|days?|weeks?|months?|years?(?:[\\s-]old)?|terms?|semesters?"
          + "|yuan|square met(?:re|er)s?|mu|times|pages?|words";

  private static final Map<Qualifier, List<String>> HEARD =
      Map.of(
          Qualifier.ABOVE,
          List.of(
              "more than",
              "greater than",
              "in excess of",
              "upwards of",
              "over",
              "above",
              "exceeding"),
          Qualifier.AT_LEAST,
          List.of(
              "no fewer than",
              "not fewer than",
              "no less than",
              "not less than",
              "a minimum of",
              "at least",
              "or more",
              "+"),
          Qualifier.BELOW,
          List.of("fewer than", "less than", "under", "below"),
          Qualifier.AT_MOST,
          List.of(
              "no more than",
              "not more than",
              "a maximum of",
              "at most",
              "up to",
              "or fewer",
              "or less"),
          Qualifier.NEARLY,
          List.of("nearly", "almost", "close to", "approaching"),
          Qualifier.ABOUT,
          List.of("about", "around", "approximately", "roughly", "some"));

  private static final List<String> NUMBERS =
      List.of(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
              .concat(" seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
  private static final List<String> PLACES =
      List.of(
          "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
              .split(" "));
  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "dozen",
          BigDecimal.valueOf(12),
          "hundred",
          BigDecimal.valueOf(100),
          "thousand",
          BigDecimal.valueOf(1000),
          "million",
          BigDecimal.valueOf(1_000_000),
          "billion",
          BigDecimal.valueOf(1_000_000_000));
  private static final Map<String, MeasureKind> NOUNS = new HashMap<>();
  private static final Pattern WORD = Pattern.compile("[\\s-]*([A-Za-z]+(?:-times)?)");

  /** 15 of the 18 trainees: the noun stands after the whole. */
  private static final Pattern WHOLE =
      Pattern.compile("\\sof(?:\\s(?:the|our|its|all))?(?:\\s[\\d,\uE000]+)?");

  private static final String STOP =
      " in from to for with and at by on per that who which were was are is have has ";

  static {
    put(
        MeasureKind.PERSONS,
        "people person trainee student teacher learner graduate worker participant farmer");
    put(
        MeasureKind.PERSONS,
        "employee resident apprentice candidate trainer expert adult pupil alumni villager");
    put(MeasureKind.PERSONS, "instructor volunteer member staff visitor veteran men women");
    put(MeasureKind.PERSON_TIMES, "person-times participations attendance enrolment");
    put(MeasureKind.HOUSEHOLDS, "household");
    put(
        MeasureKind.ORGANIZATIONS,
        "company companies enterprise firm organization school college partner");
    put(MeasureKind.ORGANIZATIONS, "institution employer restaurant shop cooperative");
    put(MeasureKind.BATCHES, "batch batches");
    put(MeasureKind.COURSES, "course");
    put(MeasureKind.OCCASIONS, "session lecture event competition visit");
    put(
        MeasureKind.ITEMS,
        "award prize project class classes base site programme program workshop centre center");
    put(
        MeasureKind.ITEMS,
        "agreement certificate patent major place laboratory laboratories village town city");
    put(MeasureKind.ITEMS, "cities studio lesson item paper");
    put(MeasureKind.VOLUMES, "book textbook volume");
    put(MeasureKind.EQUIPMENT, "machine device printer computer");
    put(MeasureKind.HOURS, "hour");
    put(MeasureKind.MINUTES, "minute");
    put(MeasureKind.DAYS, "day");
    put(MeasureKind.WEEKS, "week");
    put(MeasureKind.MONTHS, "month");
    put(MeasureKind.YEARS, "year");
    put(MeasureKind.TERMS, "term semester");
    put(MeasureKind.MONEY, "yuan");
    put(MeasureKind.TEXT, "page words");
    put(MeasureKind.MULTIPLE, "times");
    put(MeasureKind.CREDITS, "credit");
    put(MeasureKind.SCORE, "point");
    put(MeasureKind.PLACES, "country countries province");
  }

  private EnglishWords() {}

  /** The value of a number in digits or words. */
  static Optional<BigDecimal> parse(String number) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal section = BigDecimal.ZERO;
    for (String word : number.toLowerCase(Locale.ROOT).split("[\\s-]+")) {
      BigDecimal scale = SCALES.get(word);
      if (word.equals("and")) {
        continue;
      }
      if (scale == null) {
        section = section.add(word.equals("a") ? BigDecimal.ONE : value(word));
      } else if (scale.compareTo(BigDecimal.valueOf(1000)) < 0) {
        section = section.multiply(scale);
      } else {
        total = total.add(section.multiply(scale));
        section = BigDecimal.ZERO;
      }
    }
    BigDecimal value = total.add(section);
    boolean whole = value.stripTrailingZeros().scale() <= 0 && total.signum() > 0;
    return Optional.of(whole ? value.setScale(0) : value);
  }

  /** 2 for the first word of "two fifths". */
  static int small(String words) {
    return Math.max(1, NUMBERS.indexOf(words.split("[\\s-]")[0]));
  }

  /** 2 for second. */
  static int place(String word) {
    return PLACES.indexOf(word.toLowerCase(Locale.ROOT)) + 1;
  }

  /** The bound that a qualifier sets. */
  static Optional<Qualifier> qualifier(String words) {
    String said = words.toLowerCase(Locale.ROOT);
    return HEARD.entrySet().stream()
        .filter(heard -> heard.getValue().contains(said))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The first noun among the next five words that says what is counted. */
  static MeasureWord nounAfter(CharSequence text, int start) {
    Matcher whole = WHOLE.matcher(text).region(start, text.length());
    int from = whole.lookingAt() ? whole.end() : start;
    Matcher matcher = WORD.matcher(text).region(from, text.length());
    int words = 0;
    while (words < 5 && matcher.lookingAt()) {
      String word = matcher.group(1);
      MeasureWord noun = noun(word);
      if (noun.kind() != MeasureKind.NONE) {
        boolean compound = noun.kind() == MeasureKind.PERSONS && word.equals("member");
        if (!compound) {
          return noun;
        }
      }
      if (STOP.contains(" " + word.toLowerCase(Locale.ROOT) + " ")) {
        return MeasureWord.NONE;
      }
      matcher.region(matcher.end(), text.length());
      words++;
    }
    return MeasureWord.NONE;
  }

  /** What a noun or a unit counts. */
  static MeasureWord noun(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace("-", " ");
    if (lower.endsWith("old")) {
      return new MeasureWord(word, MeasureKind.AGE);
    }
    if (lower.equals("%") || lower.startsWith("per")) {
      boolean points = lower.contains("point");
      boolean percent = lower.equals("%") || lower.equals("percent") || lower.equals("per cent");
      if (points || percent) {
        return new MeasureWord(word, points ? MeasureKind.POINTS : MeasureKind.PERCENT);
      }
    }
    if (lower.startsWith("square") || lower.equals("mu")) {
      return new MeasureWord(word, MeasureKind.AREA);
    }
    String exact = word.toLowerCase(Locale.ROOT);
    MeasureKind kind = NOUNS.get(exact);
    if (kind == null && exact.endsWith("s")) {
      kind = NOUNS.get(exact.substring(0, exact.length() - 1));
    }
    return kind == null ? MeasureWord.NONE : new MeasureWord(word, kind);
  }

  private static BigDecimal value(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return new BigDecimal(word.replace(",", ""));
    }
    int ten = TENS.indexOf(word);
    return BigDecimal.valueOf(ten >= 0 ? 20 + 10L * ten : Math.max(0, NUMBERS.indexOf(word)));
  }

  private static void put(MeasureKind kind, String nouns) {
    for (String noun : nouns.split(" ")) {
      NOUNS.put(noun, kind);
    }
  }
}
