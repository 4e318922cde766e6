package org.jiangqiao.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words beside a figure's name that narrow it in a way no record knows: 网络安全 in 网络安全培训, 女 in 女学员. A
 * number that counts such a part is not held against the whole.
 */
final class Modifiers {

  /** Words that narrow nothing; a modifier ends at the last of them. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "开展|举办|组织|承办|承接|承担|完成|实施|进行|提供|参加|参与|参训|接受|非学历|累计|总计|共计|合计|各类|各项|各级|各种|多种|多类"
              + "|社会|职业|技能|我校|本校|校内|我们|积极|持续|广泛|大力|先后|相继|深入|陆续|主动|常年|坚持|认真|扎实"
              + "|全年|年度|今年|去年|前年|学年|目前|至今|上半年|下半年|季度|截至|以来|近年|历年|人员|学员|群众|对象|任务|班次|项目|总数"
              + "|人数|人次|时长|学时|课时|规模|达到|直接|实际|开班|结业|合格|服务|工作|活动|颁发|发放|收回|收到|回收|交回|填写|登记|实现|获得|取得|保持|稳定|超过|突破|使|让|带动|惠及"
              + "|全区|全市|全镇|辖区|区内|区外|区内外|当地|不同|等|共|已|为|向|面|对|的|了|和|与|及|在|年|月|日|班|期|次|达|超|约|计|总|近|底|多|余|各|由|从|到|至|是|有|也|还|于|把|将|并|其中|办|人|名");

  /** The school itself, where nothing stands before it: not 长安集团. */
  private static final Set<String> OWN = Set.of("学校", "集团", "中心", "基地");

  private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fa5]+$");
  private static final Pattern ALONE = Pattern.compile("[男女]$");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "([a-z][a-z-]+)\\s+$(?<!\\b(?:the|of|in|its|our|their|for|by|to|and|or|with|from|than|this|that|all|total|other|each"
              + "|school|college|center|centre|group|it|we|they|has|have|had|was|were|been|be|people|persons|who|which"
              + "|social|vocational|skills|held|gave|given|provided|offered|completed|ran|organi[sz]ed|such|various)\\s{1,9})");

  private Modifiers() {}

  /**
   * The words that narrow a name.
   *
   * @param name the name; where it stands elsewhere, the clause says only whom the number counts
   * @param words the clause, a blank where its number stood
   * @param known what the records do know: the sides that narrow the figure, and the school itself
   */
  static Optional<String> unknown(String words, String name, List<String> known) {
    String rest = words.replaceAll("[“”‘’\"「」]", "");
    for (String word : known) {
      rest = word.isEmpty() ? rest : rest.replace(word, "|");
    }
    int at = rest.indexOf(name);
    if (at < 0) {
      return behind(rest.replaceFirst(" .*", ""));
    }
    int number = rest.indexOf(' ', at + name.length());
    String behind = number < 0 ? "" : rest.substring(at + name.length(), number);
    return name.charAt(0) < 128
        ? english(rest.substring(0, at))
        : left(rest.substring(0, at)).or(() -> behind(behind));
  }

  // Online in online training; of in of training narrows nothing.
  private static Optional<String> english(String before) {
    Matcher word = ENGLISH.matcher(before);
    return word.find() ? Optional.of(word.group(1)) : Optional.empty();
  }

  // Behind a name stands whom it counts: 培训女学员, 培训退休人员.
  private static Optional<String> behind(String words) {
    Matcher han = HAN.matcher(PLAIN.matcher(words.replace("|", "")).replaceAll(""));
    return han.find() && (han.group().length() > 1 || ALONE.matcher(han.group()).find())
        ? Optional.of(han.group())
        : Optional.empty();
  }

  // 优秀 in 优秀员工培训 narrows the employees that are known.
  private static Optional<String> left(String before) {
    String words = before.replaceFirst("(?:\\||培训|学员)+$", "");
    int from = 0;
    Matcher plain = PLAIN.matcher(words);
    while (plain.find()) {
      from = plain.end();
    }
    Matcher han = HAN.matcher(words.substring(from));
    boolean narrows =
        han.find()
            && !OWN.contains(han.group())
            && (han.group().length() > 1 || ALONE.matcher(words).find());
    return narrows ? Optional.of(han.group()) : Optional.empty();
  }
}
