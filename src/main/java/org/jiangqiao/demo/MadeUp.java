package org.jiangqiao.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Names, numbers and places that belong to nobody. */
final class MadeUp {

  private static final List<String> SURNAMES =
      List.of(
          "张", "王", "李", "刘", "陈", "杨", "黄", "周", "吴", "胡", "罗", "邓", "冷", "曾", "唐", "何", "谭", "蒋",
          "彭", "郑", "冯", "袁", "夏", "程", "廖", "田", "江", "涂", "覃", "单", "解", "尉迟", "欧阳");
  private static final List<String> FIRST =
      List.of(
          "德", "素", "登", "友", "光", "永", "世", "明", "晓", "雨", "文", "建", "国", "秀", "春", "小", "志", "云",
          "家", "仁");
  private static final List<String> SECOND =
      List.of(
          "明", "芳", "权", "碧", "荣", "珍", "全", "华", "兰", "英", "平", "琴", "蓉", "涛", "波", "燕", "强", "梅",
          "川", "林", "");
  private static final List<String> VILLAGES =
      List.of("梨花村", "石坝村", "桂溪村", "云台村", "竹林湾村", "双桥社区", "滨江社区", "槐树坪村", "白鹤村", "新场社区");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private MadeUp() {}

  static String personName(Dice dice) {
    return dice.one(SURNAMES) + dice.one(FIRST) + dice.one(SECOND);
  }

  static String village(Dice dice) {
    return dice.one(VILLAGES);
  }

  /**
   * An identity number with a right check character (GB 11643) whose region code 5099xx was never
   * given to any place: it belongs to no living person.
   */
  static String identityNumber(LocalDate birth, int serial) {
    String body =
        "5099%02d".formatted(serial / 1000 % 90 + 10)
            + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
            + "%03d".formatted(serial % 1000);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  /** A number of the kind used in examples. */
  static String phone(int serial) {
    return "1380000%04d".formatted(serial % 10_000);
  }
}
