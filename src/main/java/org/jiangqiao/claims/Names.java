package org.jiangqiao.claims;

import static org.jiangqiao.claims.MentionKind.PART_OF_NAME;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are part of a name, a code or an address, and words that only look like numbers. */
final class Names {
  /** Everyday words with a numeral in them; they are no numbers and are passed over. */
  private static final Pattern WORDS =
      Pattern.compile(
          "每[百千万](?=[名人户亩])|万人计划|千人计划|百人计划|三门峡|三台县|五家渠|两江新区|万州|三峡|四川|三亚|九江|九寨沟|两湖|三农|万盛|九龙坡|三水区|百色"
              + "|三位一体|四位一体|三点一线|千方百计|千家万户|千千万万|万千|成千上万|成百上千|千万个?(?=要|别|不)"
              + "|万众一心|万众|百花齐放|百家争鸣|百年大计|百姓|百科|百强|百货|千里|万里|万物|万家灯火|万象"
              + "|五湖四海|四面八方|三番五次|三心二意|五花八门|七上八下|乱七八糟|不三不四|四通八达|一举两得|两全其美"
              + "|再三|三思|举一反三|独一无二|数一数二|接二连三|说一不二|一五一十|九牛一毛|十全十美|十年树木|百年树人"
              + "|十分(?!之|钟|制)|万分(?!之)|千分(?!之)|八一|七一|六一|五一|三八|五四|十一(?=黄金|假期|长假)|七夕|九九|重九"
              + "|第一书记|第一线|第一时间|第一手|第一责任|第[一二]课堂|第[一二三]产业|第三方"
              + "|(?<![提最增升拔推])[高初][一二三](?![百千万成倍个次步])|[一二]线|[一二三]本(?=院校|线|上线)|三轮车|四轮驱动|两翼|三夏|三伏|五谷|五金|六盘水"
              + "|二维码|三维|四季|百日|百般|百倍|万一|万能|万岁|万事|千钧|千秋|四合院|八卦|五官|五星红旗|三明市|两岸"
              + "|一年一度|一年四季|一五一十|年复一年|三下五除二|不二|两手抓|两手|两难|两侧|两旁|两边|两端|两极"
              + "|二手|二次元|二次(?=开发|创业|分配)|三包|四有|百舸|百炼|千锤|半导体|半自动|半成品|半工半读|大半|多半|半径|半岛"
              + "|成批|一批批|一家人|一家亲|一位位|一个个|一项项|一次次|一期期");

  private static final Pattern QUOTED =
      Pattern.compile("[“‘「『\"](?<m>[^“”‘’「」『』\"，。；！？、:：\\uE000]{1,14})[”’」』\"]");
  private static final Pattern HOLDS_NUMBER = Pattern.compile("\\d|[二三四五六七八九十百千万亿两]|一带一路|一平台|一网通办");

  /** What somebody says is no name: “教了三遍”. */
  private static final Pattern SPEECH = Pattern.compile("[了我你您他她]");

  private static final Pattern COUNT =
      Pattern.compile("\\d+[余多]?[万千]?[个项期次门].*|.*\\d[余多]?[万千]?余?[人名家%].*");

  private static final String DIGITS = "0123456789一二三四五六七八九十百千万亿两几数";

  private static final List<PatternRule> CODES =
      List.of(
          rule(MentionReason.IDENTIFIER, "(?:https?://|www\\.)[\\w./?=&%#-]*\\w"),
          rule(MentionReason.IDENTIFIER, "[\\w.-]{1,64}@[\\w-]{1,64}\\.[\\w.]{0,64}\\w"),
          rule(MentionReason.IDENTIFIER, "(?<![\\dA-Za-z])\\d{17}[\\dXx](?![\\dA-Za-z])"),
          rule(MentionReason.IDENTIFIER, "(?<![\\d.])1[3-9]\\d{9}(?!\\d)"),
          rule(MentionReason.IDENTIFIER, "(?<!\\d)0\\d{2,3}[-—]\\d{7,8}(?!\\d)"),
          rule(MentionReason.IDENTIFIER, "\\+\\d{1,3}[\\s-]?\\d[\\d\\s-]{6,16}\\d(?!\\d)"),
          rule(
              MentionReason.IDENTIFIER,
              "(?:拨打|致电|热线|电话|传真)[:：为是]?\\s?(?<m>\\d{3,8}(?:-\\d{1,8})*)(?![\\d.余多人名个次万家部台])"),
          rule(MentionReason.IDENTIFIER, "(?<!\\d)(?:1\\d{2}|1\\d{4})(?=(?:服务)?热线)"),
          rule(MentionReason.IDENTIFIER, "(?<!\\d)[48]00-\\d{3,4}-\\d{3,4}(?!\\d)"),
          rule(MentionReason.IDENTIFIER, "[〔\\[【(（](?:19|20)\\d\\d[〕\\]】)）]\\s?第?\\d+号"),
          rule(MentionReason.IDENTIFIER, "(?:邮编|邮政编码)[:：为]?\\s*(?<m>\\d{6})(?!\\d)"),
          rule(
              MentionReason.IDENTIFIER,
              "(?:编号|证书号|证号|学号|账号|工号|代码|QQ)[:：为是]?\\s*(?<m>[A-Za-z]*\\d[\\d-]*)"),
          rule(MentionReason.IDENTIFIER, "(?<![\\d.])\\d{9,}(?![\\d.万亿元人])"),
          rule(MentionReason.CODE, "\\b(?:ISO|GB|IEC|DB\\d*|JB|QC)(?:/T)?\\s?\\d[\\d.:-]*\\d"),
          rule(MentionReason.FIXED_NAME, "\\d\\s?\\+\\s?(?:\\d(?:\\+\\d)?|[xXnN])(?![\\d.])"),
          rule(MentionReason.CODE, "\\d+\\.\\d+(?=版|时代|系统|平台)|V\\d+(?:\\.\\d+)+"),
          rule(
              MentionReason.CODE,
              "(?<![A-Za-z0-9.])(?!\\d+(?:st|nd|rd|th|s|km|kg|m2|m|t|GB|TB|MB|cm|mm|h|min)\\b)"
                  + "(?=[A-Za-z0-9/-]*[A-Za-z])(?=[A-Za-z/-]*\\d)(?!\\d+-[a-z])"
                  + "(?:[A-Za-z]+[-/]?\\d|\\d+[A-Za-z])[A-Za-z0-9]*(?:[-/][A-Za-z0-9]+){0,6}"));

  private static final List<PatternRule> FIXED =
      List.of(
          rule(
              MentionReason.FIXED_NAME,
              "三全育人|五育(?:并举|融合)|三教改革|四化合一|一带一路|十[一二三四五]五(?!百|十)|十[六七八九]大|二十[一二]?大"
                  + "|二十届[一二三四五六七]中全会|十九届[一二三四五六七]中全会|两学一做|三会一课|三支一扶|三下乡|两不愁三保障"
                  + "|四个(?:自信|意识)|两个维护|八项规定|三重一大|千万工程|万企兴万村|四新经济|五小创新|六稳|六保"
                  + "|(?<!\\d)(?:985|211)(?=高校|院校|工程|大学|、211|/211)|职教20条|[一二三四五六七八九十]个一(?=工程|行动|活动)|十[大佳][\\u4e00-\\u9fa5]{2,4}"),
          rule(MentionReason.FIXED_NAME, "(?<!\\d)[一二三四五1-5]星级?(?![期空球光])"),
          rule(MentionReason.FIXED_NAME, "\\d+强(?=企业|院校|县|$|[^度])"),
          rule(MentionReason.IDENTIFIER, "(?<![月\\d])\\d+号(?!召)(?=楼|门|线|院|厂|馆|[^\\d]|$)"),
          rule(MentionReason.IDENTIFIER, "(?<!月)[一二三四五六七八九十]+号(?=楼|门|线|院|厂房|馆|实训)"));

  private Names() {}

  /** Takes codes and addresses, before dates are read. */
  static void findCodes(Findings findings) {
    PatternRule.apply(CODES, findings);
  }

  /** Takes titles and quoted and fixed names, and passes over everyday words. */
  static void findNames(Findings findings) {
    findQuoted(findings);
    PatternRule.apply(FIXED, findings);
    Matcher words = WORDS.matcher(findings.sentence());
    while (words.find()) {
      if (!isTail(findings.sentence(), words.start())) {
        findings.skip(words.start(), words.end());
      }
    }
  }

  // 三千里 is no 千里.
  private static boolean isTail(String sentence, int start) {
    return start > 0
        && "十百千万亿".indexOf(sentence.charAt(start)) >= 0
        && DIGITS.indexOf(sentence.charAt(start - 1)) >= 0;
  }

  /** Takes titles in 《》 that hold a number. */
  static void findTitles(Findings findings) {
    Matcher title = Pattern.compile("《(?<m>[^《》]{1,60})》").matcher(findings.sentence());
    while (title.find()) {
      take(findings, title, MentionReason.TITLE);
    }
  }

  /** Takes quoted names with a number, digits and letters included: “1+X”. */
  static void findQuoted(Findings findings) {
    Matcher quoted = QUOTED.matcher(findings.open());
    while (quoted.find()) {
      take(findings, quoted, MentionReason.QUOTED_NAME);
    }
  }

  private static void take(Findings findings, Matcher name, MentionReason reason) {
    String words = name.group("m");
    boolean speech = reason == MentionReason.QUOTED_NAME && SPEECH.matcher(words).find();
    if (HOLDS_NUMBER.matcher(words).find() && !speech && !COUNT.matcher(words).matches()) {
      findings.take(
          new Found(
              name.start("m"),
              name.end("m"),
              Interval.ANY,
              MeasureWord.NONE,
              PART_OF_NAME,
              reason));
    } else if (reason == MentionReason.TITLE) {
      findings.skip(name.start("m"), name.end("m"));
    }
  }

  private static PatternRule rule(MentionReason reason, String pattern) {
    return PatternRule.of(PART_OF_NAME, reason, pattern);
  }
}
