package org.jiangqiao.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * 佐证查询: where the rows of a figure come from, written as SQL in {@code
 * figures/<module>/<name>.sql}. The file is cut into named sections by lines {@code -- :name}:
 * {@code from}, {@code joins} (left joins for the list of rows, one a line), {@code date}, {@code
 * grade}, and by name {@code condition}, {@code weight}, {@code facet}, {@code facet-join}, {@code
 * column}; {@code link} gives the page of a row; {@code candidate}, {@code candidate-id}, {@code
 * step}, {@code fact} tell why a row does not count.
 *
 * @param key e.g. {@code training.completions}
 */
public record Evidence(String key, Map<String, String> sections) {

  /**
   * Reads the file of that key from the class path.
   *
   * @throws IllegalStateException when there is none
   */
  public static Evidence read(String key) {
    var file = new ClassPathResource("figures/" + key.replace('.', '/') + ".sql");
    try {
      return new Evidence(key, parse(file.getContentAsString(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalStateException("names evidence " + key + ", which has no file", e);
    }
  }

  static Map<String, String> parse(String text) {
    Map<String, String> result = new LinkedHashMap<>();
    String section = "";
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("-- :")) {
        section = line.substring(4).strip();
      } else if (!line.startsWith("--") && !line.isBlank()) {
        result.merge(section, line.strip(), (above, below) -> above + "\n" + below);
      }
    }
    return result;
  }

  /**
   * The text of a section.
   *
   * @throws IllegalStateException when the file has none of that name
   */
  String required(String section) {
    return optional(section)
        .orElseThrow(() -> new IllegalStateException(key + " has no section " + section));
  }

  Optional<String> optional(String section) {
    return Optional.ofNullable(sections.get(section));
  }

  /** The names of all sections of a kind, such as {@code step}, in the order of the file. */
  List<String> names(String kind) {
    return sections.keySet().stream()
        .filter(name -> name.startsWith(kind + " "))
        .map(name -> name.substring(kind.length() + 1))
        .toList();
  }

  String from() {
    return required("from");
  }

  String date() {
    return required("date");
  }

  String grade() {
    return required("grade");
  }

  /** The name the first table goes by; its id is the row's. */
  String alias() {
    return from().split("\\s+")[1];
  }

  String id() {
    return alias() + ".id";
  }

  /** The lines of a section of joins. */
  Stream<String> joins(String section) {
    return optional(section).stream().flatMap(String::lines);
  }

  /** The address pattern of a row's page, with {@code {id}} in it; empty where a row has none. */
  public String linkPattern() {
    return names("link").stream().findFirst().orElse("");
  }

  Optional<String> linkId() {
    return optional("link " + linkPattern());
  }
}
