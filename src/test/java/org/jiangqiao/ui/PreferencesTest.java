package org.jiangqiao.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PreferencesTest {

  @Test
  void choicesSurviveTheCookie() {
    Preferences chosen =
        new Preferences(Map.of(), Language.ZH)
            .with("lang", "en")
            .with("theme", "dark")
            .with("year", "2025");
    assertThat(chosen.text()).isEqualTo("lang.en-theme.dark-year.2025");
    assertThat(Preferences.parse(chosen.text())).isEqualTo(chosen.values());
    assertThat(chosen.language()).isEqualTo(Language.EN);
  }

  @Test
  void whatTheProductDoesNotKnowIsDropped() {
    assertThat(Preferences.parse("lang.fr-theme.pink-year.0000-x.y-lang-.-text.large-"))
        .isEqualTo(Map.of("text", "large"));
  }
}
