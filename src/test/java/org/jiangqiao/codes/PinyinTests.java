package org.jiangqiao.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTests {
  @ParameterizedTest
  @CsvSource({
    "曾可, zengke, zk",
    "解语晨, xieyuchen, xyc",
    "单小英, shanxiaoying, sxy",
    "仇和平, qiuheping, qhp",
    "查良镛, zhaliangyong, zly",
    "覃海川, qinhaichuan, qhc",
    "尉迟恭, yuchigong, ycg",
    "长孙明, zhangsunming, zsm",
    "万俟雪, moqixue, mqx",
    "盖明, geming, gm",
    "区小兰, ouxiaolan, oxl",
    "乐文, yuewen, yw",
    "任远, renyuan, ry",
    "朴正, piaozheng, pz",
    "华明, huaming, hm",
    "缪小雨, miaoxiaoyu, mxy",
    "纪晓, jixiao, jx",
    "翟明, zhaiming, zm",
    "逄天, pangtian, pt",
    "员俊, yunjun, yj",
    "洗小海, xianxiaohai, xxh",
    "召明, shaoming, sm",
    "黑伯, hebo, hb",
    "秘书, bishu, bs",
    "吕小绿, lvxiaolv, lxl",
    "张信春, zhangxinchun, zxc",
    "李长寿, lichangshou, lcs",
    "阿不都·热西提, abudurexiti, abdrxt",
    "张, zhang, z"
  })
  void aPersonsNameIsReadByItsSurname(String name, String full, String initials) {
    SearchKeys keys = Pinyin.personName(name);
    assertThat(keys.full().getFirst()).isEqualTo(full);
    assertThat(keys.initials().getFirst()).isEqualTo(initials);
  }

  @ParameterizedTest
  @CsvSource({
    "重庆长安汽车, chongqingchanganqiche, cqcaqc",
    "银行职员, yinhangzhiyuan, yhzy",
    "会计电算化, kuaijidiansuanhua, kjdsh",
    "厦门, xiamen, xm",
    "荥经县, yingjingxian, yjx",
    "綦江区, qijiangqu, qjq",
    "长寿区, changshouqu, csq",
    "乐山师范, leshanshifan, lssf",
    "涪陵, fuling, fl",
    "犍为, qianwei, qw",
    "郫都, pidu, pd",
    "重庆大学, chongqingdaxue, cqdx",
    "中国重汽, zhongguozhongqi, zgzq",
    "调酒师, tiaojiushi, tjs",
    "农业种植技术, nongyezhongzhijishu, nyzzjs",
    "数控车工, shukongchegong, skcg",
    "高素质农民, gaosuzhinongmin, gsznm",
    "花都区, huaduqu, hdq",
    "2024级汽修1班, 2024jiqixiu1ban, 2024jqx1b",
    "新能源EV（实训）, xinnengyuanevshixun, xnyevsx"
  })
  void aPlaceOrTradeIsReadByItsWords(String text, String full, String initials) {
    SearchKeys keys = Pinyin.text(text);
    assertThat(keys.full().getFirst()).isEqualTo(full);
    assertThat(keys.initials().getFirst()).isEqualTo(initials);
  }

  @Test
  void unsettledReadingsAreAllKeptWithinABound() {
    assertThat(Pinyin.personName("单小英").initials()).containsExactly("sxy", "dxy");
    assertThat(Pinyin.text("乐行").full()).containsExactly("lexing", "yuexing", "lehang", "yuehang");
    assertThat(Pinyin.text("长乐朝重单").readings()).hasSize(8);
  }

  @Test
  void namesSortBySoundAndThenByCharacter() {
    List<String> sorted =
        Stream.of("曾可", "张信春", "李安", "连城", "单小英", "张新春", "安平")
            .sorted(Comparator.comparing(Pinyin::sortKey))
            .toList();
    assertThat(sorted).containsExactly("安平", "李安", "连城", "单小英", "曾可", "张信春", "张新春");
    assertThat(Pinyin.sortKey("张信春")).isEqualTo("zhang xin chun 张信春");
  }

  @Test
  void emptyAndUnreadableTextsGiveOneEmptyReading() {
    assertThat(Pinyin.personName("").full()).containsExactly("");
    assertThat(Pinyin.text("……").readings()).containsExactly(List.of());
    assertThat(Pinyin.text("𠮷").readings()).containsExactly(List.of());
    assertThat(Pinyin.personName("John Smith").full()).containsExactly("johnsmith");
  }
}
