package org.jiangqiao.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTests {
  @ParameterizedTest
  @CsvSource({
    "500113, 重庆市巴南区",
    "500116, 重庆市江津区",
    "500230, 重庆市丰都县",
    "510502, 四川省泸州市江阳区",
    "511822, 四川省雅安市荥经县",
    "429004, 湖北省仙桃市",
    "620201, 甘肃省嘉峪关市",
    "441900, 广东省东莞市",
    "500100, 重庆市",
    "5105, 四川省泸州市",
    "51, 四川省",
    "710000, 台湾省"
  })
  void thePathNamesPlacesAndNoHeadings(String code, String path) {
    assertThat(Region.find(code).map(Region::path)).contains(path);
  }

  @Test
  void childrenAreSeenThroughHeadings() {
    assertThat(Region.provinces()).hasSize(34);
    assertThat(Region.children("50")).hasSize(38);
    assertThat(Region.children("5118").stream().map(Region::name))
        .containsExactly("雨城区", "名山区", "荥经县", "汉源县", "石棉县", "天全县", "芦山县", "宝兴县");
    assertThat(Region.children("441900")).isEmpty();
    assertThat(Region.find("000000")).isEmpty();
    assertThat(Region.find("nonsense")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "江津, 重庆市江津区",
    "巴南区, 重庆市巴南区",
    "重庆巴南, 重庆市巴南区",
    "重庆市江津区, 重庆市江津区",
    "荥经, 四川省雅安市荥经县",
    "泸州, 四川省泸州市",
    "jiangjin, 重庆市江津区",
    "bananqu, 重庆市巴南区",
    "cqbn, 重庆市巴南区",
    "yingjing, 四川省雅安市荥经县",
    "yjx, 四川省雅安市荥经县",
    "scyayj, 四川省雅安市荥经县",
    "lzs, 四川省泸州市",
    "chongqing, 重庆市",
    "CQ, 重庆市",
    "500116, 重庆市江津区"
  })
  void aPlaceIsFoundByNamePinyinAndInitials(String typed, String path) {
    assertThat(Region.search(typed).stream().map(Region::path).toList()).contains(path);
  }

  @Test
  void theWiderPlaceComesFirstAndBlankFindsNothing() {
    assertThat(Region.search("重庆").getFirst().code()).isEqualTo("500000");
    assertThat(Region.search("重庆")).hasSize(20);
    assertThat(Region.search(" \u3000")).isEmpty();
    assertThat(Region.search("不存在的地方")).isEmpty();
  }
}
