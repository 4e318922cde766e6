package org.jiangqiao.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the words for the values of a facet. */
@Component
public class FacetLabels {

  private final JdbcClient jdbc;

  FacetLabels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The words of these values in the viewer's language; records are named by one statement. */
  @Transactional(readOnly = true)
  public Map<@Nullable Object, String> of(
      Page page, Facet facet, Collection<? extends @Nullable Object> values) {
    return of(page.texts(), page.language(), facet, values);
  }

  /** The name of a facet and the word of one of its values, as it stands in addresses. */
  @Transactional(readOnly = true)
  public List<String> words(Texts texts, Language language, Facet facet, String address) {
    List<@Nullable Object> value = new ArrayList<>();
    value.add(facet.parse(address));
    return List.of(
        texts.of(language, "figure.facet." + facet.key()),
        of(texts, language, facet, value).values().iterator().next());
  }

  private Map<@Nullable Object, String> of(
      Texts texts, Language language, Facet facet, Collection<? extends @Nullable Object> values) {
    Map<Object, String> names = facet.kind() == Facet.Kind.ID ? names(facet, values) : Map.of();
    Map<@Nullable Object, String> result = new HashMap<>();
    values.forEach(value -> result.put(value, word(texts, language, facet, value, names)));
    return result;
  }

  private static String word(
      Texts texts,
      Language language,
      Facet facet,
      @Nullable Object value,
      Map<Object, String> names) {
    if (value == null || value.equals("")) {
      return texts.of(language, "figure.none");
    }
    return switch (facet.kind()) {
      case WORDS -> words(texts, language, facet.lookup(), value.toString());
      case TEXT -> value.toString();
      case ID -> names.getOrDefault(value, texts.of(language, "figure.none"));
      case MONTH -> "%d-%02d".formatted((Integer) value / 100, (Integer) value % 100);
      case YEAR -> new AcademicYear((Integer) value).label();
    };
  }

  /** The word of a code; a code without a word speaks for itself. */
  public static String words(Page page, String prefix, String code) {
    return words(page.texts(), page.language(), prefix, code);
  }

  private static String words(Texts texts, Language language, String prefix, String code) {
    return texts.has(language, prefix + code) ? texts.of(language, prefix + code) : code;
  }

  private Map<Object, String> names(Facet facet, Collection<? extends @Nullable Object> values) {
    List<Object> ids = values.stream().filter(Objects::nonNull).<Object>map(v -> v).toList();
    Map<Object, String> result = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(facet.lookup())
          .param("school", Tenancy.required().value())
          .param("ids", ids)
          .query(row -> {
            result.put(row.getObject(1), row.getString(2));
          });
    }
    return result;
  }
}
