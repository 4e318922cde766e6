package org.jiangqiao.claims;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The measure words of Chinese reports. */
final class MeasureWords {
  private static final int LONGEST = 4;
  private static final Map<String, MeasureKind> KINDS = new HashMap<>();

  /** Characters after which a word is no measure word: 2家 counts, 2家庭 does not. */
  private static final Map<String, String> NOT_BEFORE =
      Map.ofEntries(
          Map.entry("家", "庭"),
          Map.entry("名", "额"),
          Map.entry("部", "分门"),
          Map.entry("期", "间末望"),
          Map.entry("年", "级龄"),
          Map.entry("天", "津"),
          Map.entry("本", "科"),
          Map.entry("门", "类店诊"),
          Map.entry("班", "级主子"),
          Map.entry("次", "序品"),
          Map.entry("对", "口应接"),
          Map.entry("分", "析布别校之支院类"),
          Map.entry("节", "约能"),
          Map.entry("台", "州湾"),
          Map.entry("校", "园企"),
          Map.entry("级", "别"),
          Map.entry("地", "区"),
          Map.entry("场", "所馆"),
          Map.entry("组", "织"),
          Map.entry("字", "化"),
          Map.entry("户", "籍外"),
          Map.entry("省", "级"),
          Map.entry("县", "级"),
          Map.entry("村", "级"),
          Map.entry("镇", "级"),
          Map.entry("元", "素旦"),
          Map.entry("章", "程"));

  static {
    put(MeasureKind.PERSONS, "人 名 位 俩");
    put(MeasureKind.PERSON_TIMES, "人次 人(次) 人（次） 人/次 人·次");
    put(MeasureKind.PERSON_DAYS, "人日 人天 人·日");
    put(MeasureKind.HOUSEHOLDS, "户");
    put(MeasureKind.ORGANIZATIONS, "家 所");
    put(MeasureKind.BATCHES, "期 批 批次 班次 期次");
    put(MeasureKind.OCCASIONS, "次 场 场次 遍 回 轮 届 家次 校次 趟");
    put(MeasureKind.COURSES, "门");
    put(MeasureKind.ITEMS, "个 项 件 种 条 支 块 处 类 份 篇 幅 张 枚 套 间 例 座 栋 组 班 项目 岗");
    put(MeasureKind.VOLUMES, "本 册 部 卷");
    put(MeasureKind.LESSONS, "学时 课时 节 节课 堂 堂课 标准课时");
    put(MeasureKind.CREDITS, "学分 个学分");
    put(MeasureKind.HOURS, "小时 个小时 钟头 个钟头");
    put(MeasureKind.MINUTES, "分钟");
    put(MeasureKind.DAYS, "天 个工作日 工作日");
    put(MeasureKind.WEEKS, "周 星期 个星期 个周");
    put(MeasureKind.MONTHS, "个月");
    put(MeasureKind.TERMS, "学期 个学期 学年 个学年 季度 个季度");
    put(MeasureKind.YEARS, "年 载 个年头");
    put(MeasureKind.MONEY, "元 元人民币 块钱");
    put(MeasureKind.PERCENT, "%");
    put(MeasureKind.POINTS, "个百分点 百分点");
    put(MeasureKind.MULTIPLE, "倍");
    put(MeasureKind.AREA, "平方米 平米 ㎡ m² m2 亩 公顷 平方公里");
    put(MeasureKind.EQUIPMENT, "台 台套 台(套) 台（套） 台件 辆 架");
    put(MeasureKind.PAIRS, "对");
    put(MeasureKind.SCORE, "分");
    put(MeasureKind.PLACES, "国 省 村 镇 县 省市 区县 市县 乡镇 镇街 街镇 个国家");
    put(MeasureKind.AGE, "岁 周岁");
    put(MeasureKind.TEXT, "字 页 章");
    put(MeasureKind.PARTIES, "方 校 地 者 级 大 股 端 方面");
    put(MeasureKind.OTHER, "题 厘米 公里 千米 里 米 吨 公斤 千克 斤 克 千瓦 美元 欧元 港元 日元 只 头 株 棵 双 盏");
    put(MeasureKind.OTHER, "车 床 桌 盘 瓶 袋 箱 层 条次 km kg m t GB TB MB ‰ 度 号线");
    put(MeasureKind.LESSONS, "个学时 个课时");
  }

  private MeasureWords() {}

  /** The longest measure word that stands at a place. */
  static Optional<MeasureWord> at(CharSequence text, int start) {
    for (int length = Math.min(LONGEST, text.length() - start); length > 0; length--) {
      String word = text.subSequence(start, start + length).toString();
      MeasureKind kind = KINDS.get(word);
      if (kind != null && !isOtherWord(word, text, start + length)) {
        return Optional.of(new MeasureWord(word, kind));
      }
    }
    return Optional.empty();
  }

  private static boolean isOtherWord(String word, CharSequence text, int end) {
    if (end >= text.length()) {
      return false;
    }
    char next = text.charAt(end);
    boolean latin = word.charAt(word.length() - 1) < 'z' && Character.isLetter(word.charAt(0));
    if (latin && next < 128 && Character.isLetterOrDigit(next)) {
      return true;
    }
    return NOT_BEFORE.getOrDefault(word, "").indexOf(next) >= 0;
  }

  private static void put(MeasureKind kind, String words) {
    for (String word : words.split(" ")) {
      KINDS.put(word, kind);
    }
  }
}
