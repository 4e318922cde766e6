package org.jiangqiao.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jiangqiao.evidence.DefinitionFile;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.MoreTexts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All forms of the annual report, {@code reports/quality/<year>.yaml}, checked when the product
 * starts. Names stand in the files and are texts like any other.
 */
@Component
class AnnualReportForms implements MoreTexts {

  private final NavigableMap<Integer, AnnualReportForm> forms = new TreeMap<>();
  private final Map<Language, Map<String, String>> texts = new HashMap<>();

  @Autowired
  AnnualReportForms(Indicators indicators) {
    this(indicators, resources("classpath*:reports/quality/*.yaml"));
  }

  AnnualReportForms(Indicators indicators, List<Resource> files) {
    for (Language language : Language.values()) {
      texts.put(language, new HashMap<>());
    }
    for (Resource file : files) {
      DefinitionFile definition = DefinitionFile.read(file);
      AnnualReportForm form = new AnnualReportFormReader(definition, indicators, this::say).form();
      if (forms.put(form.year(), form) != null) {
        throw definition.fault("is the second form of " + form.year());
      }
    }
  }

  /** The form a report of that year is begun with: the latest that is not younger. */
  AnnualReportForm holding(int year) {
    var floor = forms.floorEntry(year);
    return floor == null ? forms.firstEntry().getValue() : floor.getValue();
  }

  /** The first year for which there is a form. */
  int firstYear() {
    return forms.firstKey();
  }

  @Override
  public Map<String, String> texts(Language language) {
    return texts.getOrDefault(language, Map.of());
  }

  /** As messages are written: a single quote stands twice. */
  private void say(String key, String chinese, String english) {
    texts.computeIfAbsent(Language.ZH, l -> new HashMap<>()).put(key, chinese.replace("'", "''"));
    texts.computeIfAbsent(Language.EN, l -> new HashMap<>()).put(key, english.replace("'", "''"));
  }

  private static List<Resource> resources(String pattern) {
    try {
      return new ArrayList<>(
          List.of(new PathMatchingResourcePatternResolver().getResources(pattern)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
