package org.jiangqiao.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.MoreTexts;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All definitions of indicators: {@code figures/<module>/<name>.yaml}, one file a version, beside
 * the module's {@code module.yaml} and its evidence queries. Names and remarks stand in the file
 * and are texts like any other.
 */
@Component
class IndicatorFiles implements MoreTexts {

  private record Module(String folder, DefinitionFile head, List<DefinitionFile> files) {}

  private static final String HEAD = "module.yaml";

  private final List<IndicatorGroup> groups = new ArrayList<>();
  private final Map<Language, Map<String, String>> texts = new HashMap<>();

  IndicatorFiles() {
    this("classpath*:figures/");
  }

  IndicatorFiles(String root) {
    for (Language language : Language.values()) {
      texts.put(language, new HashMap<>());
    }
    resources(root + "*/" + HEAD).stream()
        .map(head -> module(root, head))
        .sorted(Comparator.comparingInt(module -> module.head().number("order")))
        .forEach(this::add);
  }

  /** The groups in the order their modules ask for. */
  List<IndicatorGroup> groups() {
    return groups;
  }

  @Override
  public Map<String, String> texts(Language language) {
    return texts.getOrDefault(language, Map.of());
  }

  private static Module module(String root, Resource head) {
    String folder = folder(head);
    List<DefinitionFile> files =
        resources(root + folder + "/*.yaml").stream()
            .filter(file -> !HEAD.equals(file.getFilename()))
            .map(DefinitionFile::read)
            .sorted(
                Comparator.<DefinitionFile>comparingInt(file -> file.number("position"))
                    .thenComparingInt(file -> file.number("version")))
            .toList();
    return new Module(folder, DefinitionFile.read(head), files);
  }

  private void add(Module module) {
    IndicatorReader reader = new IndicatorReader(module.head());
    List<Indicator> indicators = new ArrayList<>();
    for (DefinitionFile file : module.files()) {
      Indicator indicator = reader.indicator(file);
      indicators.add(indicator);
      say(indicator.nameKey(), file.under("name"));
      say(indicator.noteKey(), file.under("note"));
    }
    String name = "figure.group." + module.folder();
    say(name, module.head().under("name"));
    groups.add(new IndicatorGroup(name, indicators));
  }

  private void say(String key, DefinitionFile words) {
    put(Language.ZH, key, words.text("zh"));
    put(Language.EN, key, words.text("en"));
  }

  /** As messages are written: a single quote stands twice. */
  private void put(Language language, String key, String text) {
    texts.computeIfAbsent(language, l -> new HashMap<>()).put(key, text.replace("'", "''"));
  }

  private static String folder(Resource head) {
    try {
      String[] path = head.getURL().getPath().split("/");
      return path[path.length - 2];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Resource> resources(String pattern) {
    try {
      return List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
