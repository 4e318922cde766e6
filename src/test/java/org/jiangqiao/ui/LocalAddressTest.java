package org.jiangqiao.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/a/b?c=%E4%B8%AD&d=1", "/a#b", "/~x"})
  void anAddressOfOursIsKept(String address) {
    assertThat(LocalAddress.orHome(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "//a",
        "/\\a",
        "/a\\b",
        "/\t/a",
        "/\n/a",
        "http://a",
        "/{a}",
        "/中",
        "/a b",
        "\u0000/"
      })
  void anyOtherLeadsHome(String address) {
    assertThat(LocalAddress.orHome(address)).isEqualTo("/");
  }
}
