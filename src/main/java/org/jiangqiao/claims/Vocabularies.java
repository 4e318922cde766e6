package org.jiangqiao.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jiangqiao.claims.Vocabulary.Value;
import org.jiangqiao.evidence.Facet;
import org.jiangqiao.evidence.FacetLabels;
import org.jiangqiao.evidence.Figures;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the words of the product's indicators and of the school's own records. */
@Component
class Vocabularies {

  private static final int SHORTEST = 2;

  private final Indicators indicators;
  private final Figures figures;
  private final FacetLabels labels;

  Vocabularies(Indicators indicators, Figures figures, FacetLabels labels) {
    this.indicators = indicators;
    this.figures = figures;
    this.labels = labels;
  }

  /** The words of everything up to the end of the period. */
  Vocabulary of(Page page, Period period) {
    List<Indicator> all = indicators.all(period);
    Map<String, List<String>> names = new HashMap<>();
    Map<String, Facet> facets = new LinkedHashMap<>();
    Map<String, Indicator> speaking = new HashMap<>();
    for (Indicator indicator : all) {
      names.put(indicator.id(), names(page, indicator));
      for (Facet facet : indicator.facets()) {
        facets.putIfAbsent(facet.key(), facet);
        if (!indicator.parts().isEmpty()) {
          speaking.putIfAbsent(facet.key(), indicator);
        }
      }
    }
    List<Value> values = new ArrayList<>();
    facets.forEach((key, facet) -> {
      Indicator indicator = speaking.get(key);
      if (facet.kind() == Facet.Kind.WORDS) {
        values.addAll(words(page, facet));
      } else if (indicator != null) {
        values.addAll(recorded(page, Question.of(indicator, period), facet));
      }
    });
    return new Vocabulary(all, names, values.stream().filter(Vocabularies::isWord).toList());
  }

  private static List<String> names(Page page, Indicator indicator) {
    List<String> names = new ArrayList<>();
    for (Language language : Language.values()) {
      names.add(small(page.texts().of(language, indicator.nameKey())));
      indicator
          .placement()
          .aliases()
          .getOrDefault(language, List.of())
          .forEach(alias -> names.add(small(alias)));
    }
    return names;
  }

  private static List<Value> words(Page page, Facet facet) {
    List<Value> values = new ArrayList<>();
    for (Language language : Language.values()) {
      for (String key : page.texts().keys(language)) {
        if (key.startsWith(facet.lookup())) {
          String code = key.substring(facet.lookup().length());
          values.add(new Value(small(page.texts().of(language, key)), facet.key(), code));
        }
      }
    }
    facet
        .spoken()
        .forEach((code, spoken) ->
            spoken.forEach(word -> values.add(new Value(small(word), facet.key(), code))));
    return values;
  }

  private List<Value> recorded(Page page, Question question, Facet facet) {
    List<@Nullable Object> found =
        figures.breakdown(question, facet).values(question.indicator(), 0);
    List<Value> values = new ArrayList<>();
    labels
        .of(page, facet, found.stream().filter(Objects::nonNull).toList())
        .forEach((value, word) -> {
          if (value != null) {
            values.add(new Value(small(word), facet.key(), value.toString()));
          }
        });
    return values;
  }

  private static boolean isWord(Value value) {
    return value.word().length() >= SHORTEST;
  }

  private static String small(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
