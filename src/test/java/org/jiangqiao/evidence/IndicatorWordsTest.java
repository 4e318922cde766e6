package org.jiangqiao.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangqiao.AppTest;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever an indicator says of itself is said in both languages. */
class IndicatorWordsTest extends AppTest {

  @Autowired Indicators indicators;
  @Autowired Texts texts;

  @Test
  void everyIndicatorHasItsWordsInBothLanguages() {
    for (Language language : Language.values()) {
      for (Indicator indicator : indicators.all()) {
        assertThat(List.of(indicator.nameKey(), indicator.noteKey(), indicator.unitKey()))
            .allMatch(key -> texts.has(language, key));
        assertThat(indicator.allFacets())
            .allMatch(facet -> texts.has(language, "figure.facet." + facet.key()))
            .allMatch(facet -> texts.has(language, "figure.why.facet." + facet.key() + ".no"))
            .allMatch(facet -> texts.has(language, "figure.why.facet." + facet.key() + ".yes"));
        assertThat(indicator.columns())
            .allMatch(column -> texts.has(language, "figure.column." + column.key()));
        assertThat(texts.has(language, "access.role." + indicator.placement().owner())).isTrue();
        indicator
            .parts()
            .forEach(part -> assertThat(words(part)).allMatch(key -> texts.has(language, key)));
      }
    }
  }

  private static List<String> words(Part part) {
    String prefix = "figure." + part.evidence().key();
    List<String> keys = new java.util.ArrayList<>(List.of(prefix + ".rows", prefix + ".date"));
    if (!part.key().isEmpty()) {
      keys.add(prefix + "." + part.keyWords());
    }
    if (!part.weight().equals(Part.ONE)) {
      keys.add(prefix + ".weight." + part.weight());
    }
    part.conditions().stream()
        .map(condition -> prefix + "." + condition.key())
        .forEach(key -> keys.addAll(List.of(key, key + ".yes", key + ".no")));
    part.evidence()
        .names("step")
        .forEach(s ->
            keys.addAll(List.of(prefix + ".step." + s + ".yes", prefix + ".step." + s + ".no")));
    return keys;
  }
}
