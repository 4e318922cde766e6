package org.jiangqiao.claims;

import java.util.List;

/** Dates, hours and places in an order, in Chinese and English. */
final class Dates {
  private static final String YEAR = "(?:1[89]\\d\\d|20\\d\\d)";
  private static final String CHINESE_YEAR = "[一二][〇零九八][〇零一二三四五六七八九]{2}";
  private static final String MONTH = "(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:[上中下]旬)?";
  private static final String DAY = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]";
  private static final String TO = "\\s?(?:[-—–~～/]{1,2}|至|到)\\s?";
  private static final String NUMBER = "(?:\\d+|[一二三四五六七八九十百〇零]+)";
  private static final String DECIMAL = "\\d+(?:\\.\\d+)?";
  private static final String MONTH_NAME =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

  private static final List<PatternRule> CHINESE_DATES =
      List.of(
          date("(?<![\\d.])" + YEAR + "年?" + TO + YEAR + "(?:年(?:" + MONTH + ")?|学年)"),
          date(
              YEAR + "年" + MONTH + "(?:" + DAY + ")?" + TO + "(?:" + YEAR + "年)?" + MONTH + "(?:"
                  + DAY + ")?"),
          date(YEAR + "年" + MONTH + DAY + TO + DAY),
          date("(?<![\\d.])(?<n>" + YEAR + ")年(?:" + MONTH + "(?:" + DAY + ")?)?"),
          date("(?<n>" + CHINESE_YEAR + ")年(?:" + MONTH + "(?:" + DAY + ")?)?"),
          date("(?<![\\d.])" + YEAR + TO + YEAR + "(?!\\d)"),
          date("(?<![\\d.])(?<n>" + YEAR + ")[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)"),
          date("(?<![\\d.])(?<n>20\\d\\d)\\.(?:0[1-9]|1[0-2])(?![\\d%万亿元])"),
          date("(?:去年|今年|明年|前年|当年|同年|次年|上年|本年)" + MONTH + "(?:" + DAY + ")?"),
          date("(?<![\\d.])" + MONTH + DAY + "(?:" + TO + "(?:" + MONTH + ")?" + DAY + ")?"),
          date("(?<![\\d.])\\d{1,2}(?:月)?" + TO + MONTH + "(?!饼)"),
          date("(?<![\\d.])" + MONTH + "(?!饼|嫂|亮)"),
          date("(?<![\\d.])(?:[12]?\\d|3[01])日(?![元益常均])"),
          date("(?:\\d0|[一二三四五六七八九]十)年代"),
          date("(?:\\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪"),
          ratio("比[^\\d，。；]{0,3}(?<m>1\\s?[:：∶]\\s?(?<n>" + DECIMAL + "))"),
          ratio("比[^\\d，。；]{0,3}(?<m>(?<n>" + DECIMAL + ")\\s?[:：∶]\\s?1(?![\\d.]))"),
          ratio("比[^\\d，。；]{0,3}(?<m>" + DECIMAL + "\\s?[:：∶]\\s?" + DECIMAL + ")"),
          ratio(DECIMAL + "[:：∶]" + DECIMAL + "(?=的?比例)"),
          clock(
              "(?:上午|下午|晚上|早上|中午|凌晨)\\s?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})"
                  + "(?:[:：][0-5]\\d|[时点](?:[\\d一二三四五六七八九十]{1,3}分|半)?)"),
          clock("(?<!\\d)(?:[01]?\\d|2[0-3])[:：][0-5]\\d(?:" + TO + "\\d{1,2}[:：]\\d\\d)?(?!\\d)"));

  private static final List<PatternRule> CHINESE_ORDER =
      List.of(
          order(
              "(?:[如见附（(，。；：]|^)(?:图|表|附件)\\s?(?<m>(?<n>\\d{1,2})(?:[-.]\\d{1,2})?)(?!\\d|[张份个幅])"),
          order("(?<=专业|\\d级)(?<m>(?<n>\\d{1,2})班)"),
          order(
              "第\\s?(?<n>"
                  + NUMBER
                  + ")(?:[-—至到]"
                  + NUMBER
                  + ")?(?:\\s?(?:批次?|期|届|次|名|位|个|年|轮|场|家|章|条|款|项|类|代|季度|学期|周|天|站"
                  + "|所|版|组|号|部分|阶段))?"),
          order("(?<n>[一二三四五六1-6])等(?:奖(?![学励]))?"),
          order("(?<n>[一二三四五六七八九1-9])(?:[-—~～至到、][一二三四五六七八九1-9])?年级"),
          order("(?<![\\d.])(?<n>(?:(?:19|20)\\d\\d|\\d\\d))[级届](?!别)"),
          order(
              "(?<![省市县区乡镇村校院系班十百])(?<n>[一二三四五六1-9])级(?!联|[\\u4e00-\\u9fa5]{0,4}(?:体系|网络|架构|机制))"),
          order(
              "(?<![目以此之当日年先提空午史跟])前\\s?(?<n>\\d+|[一二三四五六七八九十]+)"
                  + "(?:名|位|强|(?![\\d年月周天小节个季.%]|[余多十百千万]))"),
          order("(?<n>[二三四五])期(?=工程|项目|建设|校区|改造)"));

  private static final List<PatternRule> ENGLISH =
      List.of(
          date("(?:\\d{1,2}\\s)?" + MONTH_NAME + "\\s(?:\\d{1,2},?\\s)?(?<n>" + YEAR + ")\\b"),
          date("\\b\\d{1,2}\\s" + MONTH_NAME + "\\b|\\b" + MONTH_NAME + "\\s\\d{1,2}\\b"),
          date("\\b" + YEAR + "s\\b"),
          date("\\b" + YEAR + "\\s?[-–—/]\\s?(?:" + YEAR + "|\\d\\d)\\b"),
          date(
              "(?i)\\b(?:in|since|from|by|until|till|to|during|of|and|between|before|after|year)\\s(?<m>(?<n>"
                  + YEAR
                  + "))\\b(?![,.]?\\d|%| (?:people|persons|students|trainees))"),
          ratio(
              "(?i)\\bratio\\b[^.;]{0,40}?(?<m>(?<n>"
                  + DECIMAL
                  + ")\\s?(?:[:：∶]|to)\\s?1)\\b(?!\\.\\d)"),
          ratio(
              "(?i)\\bratio\\b[^.;]{0,40}?(?<m>1\\s?(?:[:：∶]|to)\\s?(?<n>"
                  + DECIMAL
                  + "))\\b(?!\\.\\d)"),
          clock("\\b\\d{1,2}[:.][0-5]\\d\\s?(?:a\\.?m\\.?|p\\.?m\\.?)?(?=\\W|$)(?<!\\.\\d\\d)"),
          order("\\b(?<n>\\d+)(?:st|nd|rd|th)\\b"),
          order(
              "(?i)\\b(?:grade|level|phase|stage|chapter|section|table|no\\.)\\s(?<m>(?<n>\\d{1,4}))\\b(?![,.]?\\d|%)"));

  private Dates() {}

  /** Takes Chinese dates, ratios and hours. */
  static void findDates(Findings findings) {
    PatternRule.apply(CHINESE_DATES, findings);
  }

  /** Takes Chinese ordinals. */
  static void findOrder(Findings findings) {
    PatternRule.apply(CHINESE_ORDER, findings);
  }

  /** Takes English dates and ordinals in digits. */
  static void findEnglish(Findings findings) {
    PatternRule.apply(ENGLISH, findings);
  }

  private static PatternRule date(String pattern) {
    return PatternRule.of(MentionKind.DATE, MentionReason.CALENDAR, pattern);
  }

  private static PatternRule ratio(String pattern) {
    return PatternRule.of(MentionKind.CLAIM, MentionReason.COUNTED, pattern);
  }

  private static PatternRule clock(String pattern) {
    return PatternRule.of(MentionKind.DATE, MentionReason.CLOCK, pattern);
  }

  private static PatternRule order(String pattern) {
    return PatternRule.of(MentionKind.ORDINAL, MentionReason.ORDER, pattern);
  }
}
