package org.jiangqiao.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangqiao.kernel.Period;

/**
 * Why a number is not to be held against the school's own total although a figure's name stands
 * beside it. A wrong “supported” is worse than an honest “unknown”.
 */
final class Doubts {

  private record Rule(String text, Pattern pattern) {}

  /** Right before the number. */
  private static final Rule CHANGE =
      rule(
          "claims.doubt.change",
          "(?:增加|增长|净增|新增|增|减少|下降|降低|提高|提升|上升|增幅|扩大|缩减|多|少)(?:了|约|近)?(?:培训|班次|学员|结业)?\\s*$"
              + "|(?:同比|环比|(?:比|较)(?:上|去|前|20\\d\\d)[^，；]{0,6})[^至到为达]{0,8}$"
              + "|\\b(?:up|rose|grew|fell|down|increased|decreased|an? (?:increase|rise|fall) of)\\s*(?:by)?\\s*$|\\badditional\\s*$|[由从]\\s*$");

  /** Anywhere in the own clause. */
  private static final List<Rule> NEAR =
      List.of(
          rule(
              "claims.doubt.average",
              "平均|人均|生均|户均|班均|年均|月均|均(?=\\s*$)|每(?!年来)[个一]?[\\u4e00-\\u9fa5]|各(?=(?:培训|举办|开展)?\\s*$)"
                  + "|分别|\\b(?:per|each|every|on average)\\b"),
          rule(
              "claims.doubt.part",
              "(?:学员|人员|员工)中(?!心)|学员[^，]{0,6}(?:获|取得|考取|通过|就业|创业|增收|领取|评为)|培训(?:之|以)?后|经培训"),
          rule(
              "claims.doubt.away",
              "[选外]派|派出|外出|国培|市培|省培|赴[^，]{0,10}(?:学习|研修|培训)|参加[^，]{0,10}[国省市区县]级|企业实践"
                  + "|\\bsent\\b"));

  /** In the own clause, or in the one before it. */
  private static final Rule PLAN =
      rule(
          "claims.doubt.plan",
          "(?<![按照动划原])计划(?![内》])|拟(?![定订真])|力争|预计|目标|争取|有望|确保|能力|可(?:容纳|培训|承接|接待)|规划"
              + "|将(?=培训|开展|举办|新增|达|完成|面向|组织|有|超|继续)|\\b(?:plans?|planned|will|aims?|expected|target|capacity)\\b");

  private static final Pattern WIDER =
      Pattern.compile(
          "(?<!面向|服务|辐射|覆盖|[为向在给占列居对])(?:全[国市省区县]|[我本][市省区县])(?!域|性|级)|(?:兄弟|其他|对口|各)(?:学校|院校|职校)|对方学校|\\b(?:nationwide|the (?:city|district|country)'s)");

  private static final String KINDS =
      "(?:职业技术学校|职业技术学院|职业高级中学|职业教育中心|职业中学|职业学校|职业学院|职教中心|技工学校|技师学院|职中|职校|职高|学院|大学)";
  private static final Pattern SCHOOL =
      Pattern.compile("([\\u4e00-\\u9fa5]{2})[省市区县]?(?:第[一二三四五])?" + KINDS);
  private static final Pattern ANY_SCHOOL =
      Pattern.compile("中等|高等|重点|示范|优质|各类|所有|公办|民办|我国|一所|本校|创办|办的|等的|高职|中职|开放|老年");

  private Doubts() {}

  /** The first thing that speaks against counting the number as the school's own total. */
  static Optional<Because> of(
      Mention mention, Surroundings around, Spans span, LocalDate asOf, String school) {
    if (!span.isClear()) {
      return Optional.of(Because.of("claims.doubt.period", span.unclear()));
    }
    if (isAhead(span.period(), asOf)) {
      return Optional.of(Because.of("claims.doubt.plan", span.period().lastDay().toString()));
    }
    String before = mention.before().toLowerCase(java.util.Locale.ROOT);
    boolean mean = mention.measure().kind() == MeasureKind.SCORE;
    return heard(CHANGE, before.isEmpty() ? around.near().strip() : before)
        .or(() ->
            NEAR.stream()
                .filter(rule -> !mean || !rule.text.endsWith("average"))
                .flatMap(rule -> heard(rule, around.near()).stream())
                .findFirst())
        .or(() -> heard(PLAN, around.previous() + " " + around.near()))
        .or(() -> elsewhere(around, school));
  }

  // A year that runs may be spoken of; a sum up to a day to come is a plan.
  private static boolean isAhead(Period period, LocalDate asOf) {
    boolean sum = period.from().equals(Period.through(asOf).from());
    return period.from().isAfter(asOf) || period.lastDay().isAfter(sum ? asOf : asOf.plusYears(1));
  }

  private static Optional<Because> elsewhere(Surroundings around, String school) {
    Matcher wider = WIDER.matcher(around.near());
    if (wider.find()) {
      return Optional.of(Because.of("claims.doubt.elsewhere", wider.group()));
    }
    Matcher named = SCHOOL.matcher(around.sentence() + around.near());
    String own = core(school);
    while (named.find()) {
      boolean other = !named.group(1).equals(own) && !ANY_SCHOOL.matcher(named.group(1)).matches();
      if (other) {
        return Optional.of(Because.of("claims.doubt.elsewhere", named.group()));
      }
    }
    return Optional.empty();
  }

  /** 巴南 of 重庆市巴南职教中心. */
  static String core(String school) {
    Matcher named = SCHOOL.matcher(school);
    String core = "";
    while (named.find()) {
      core = named.group(1);
    }
    return core;
  }

  private static Optional<Because> heard(Rule rule, String words) {
    Matcher matcher = rule.pattern.matcher(words);
    return matcher.find()
        ? Optional.of(Because.of(rule.text, matcher.group().strip()))
        : Optional.empty();
  }

  private static Rule rule(String text, String pattern) {
    return new Rule(text, Pattern.compile(pattern));
  }
}
