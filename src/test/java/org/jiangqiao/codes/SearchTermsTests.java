package org.jiangqiao.codes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTests {
  private static final Set<String> PERSON =
      SearchTerms.index(List.of(Pinyin.personName("张信春")), "13800001234");
  private static final Set<String> CENTRE =
      SearchTerms.index(List.of(Pinyin.text("重庆巴南职教中心")), "023-61234567", "JQ-2024-017");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "张", "信春", "张信春", "zxc", "zx", "z", "xc", "zhang", "zhangxin", "zhangxinchun", "xinchun",
        "zhangx", "张x", "张 xin", "ZXC", "ｚｘｃ", "138", "1380000", "1234", "张 138", "zhang'xin", "13"
      })
  void aPersonIsFoundBy(String query) {
    assertThat(PERSON).containsAll(SearchTerms.query(query));
  }

  @ParameterizedTest
  @ValueSource(strings = {"章", "张春", "hang", "ang", "xz", "zxq", "zhangc", "1390", "8", "李138"})
  void aPersonIsNotFoundBy(String query) {
    assertThat(PERSON.containsAll(SearchTerms.query(query))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "巴南",
        "重庆巴南",
        "巴南 重庆",
        "重庆（巴南）",
        "职教中心",
        "cq",
        "cqbnzj",
        "bnzjzx",
        "chongqing",
        "banan",
        "61234567",
        "023-6123",
        "02361234567",
        "JQ-2024",
        "jq2024017",
        "017",
        "心"
      })
  void anOrganisationIsFoundBy(String query) {
    assertThat(CENTRE).containsAll(SearchTerms.query(query));
  }

  @Test
  void aPolyphoneIsFoundByEitherReading() {
    Set<String> tokens = SearchTerms.index(List.of(Pinyin.personName("单小英")));
    assertThat(tokens).containsAll(SearchTerms.query("sxy"));
    assertThat(tokens).containsAll(SearchTerms.query("danxiao"));
    assertThat(SearchTerms.index(List.of(Pinyin.personName("吕布"))))
        .containsAll(SearchTerms.query("lü"));
  }

  @Test
  void aBlankQueryFiltersNothingAndPunctuationFindsNothing() {
    assertThat(SearchTerms.query(" \u3000")).isEmpty();
    assertThat(SearchTerms.query("%_'")).containsExactly("-");
    assertThat(SearchTerms.index(List.of(), "%-_'")).isEmpty();
  }

  @Test
  void tokensAreNamespacedAndFewForAPerson() {
    assertThat(SearchTerms.query("张信 zxc 138 7")).containsExactly("t:张信", "p:zxc", "e:138", "d:7");
    assertThat(PERSON).hasSizeLessThan(45);
  }

  @Test
  void tokensAndQueriesAreBounded() {
    String numbers = IntStream.range(100, 999).mapToObj(String::valueOf).collect(joining());
    assertThat(SearchTerms.index(List.of(Pinyin.personName("张信春")), numbers))
        .hasSize(SearchTerms.MOST_TOKENS);
    assertThat(SearchTerms.query(numbers)).hasSize(32);
  }

  @Test
  void aTitlePastedWholeFindsItsRow() {
    String title = "重庆市巴南区现代职业教育中心二〇二四级新能源汽车检测与维修专业第三期实训成果展示活动方案";
    assertThat(SearchTerms.index(List.of(Pinyin.text(title))))
        .containsAll(SearchTerms.query(title));
  }

  @Test
  void aLongTitleIsStillFoundByItsOpening() {
    Set<String> tokens = SearchTerms.index(List.of(Pinyin.text("重庆长安汽车股份有限公司江北发动机工厂实习基地")));
    assertThat(tokens).containsAll(SearchTerms.query("cqcaqc"));
    assertThat(tokens).containsAll(SearchTerms.query("changan"));
    assertThat(tokens).containsAll(SearchTerms.query("发动机工厂"));
  }
}
