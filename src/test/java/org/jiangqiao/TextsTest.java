package org.jiangqiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text is there in both languages, is used, and can be formatted. */
class TextsTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");

  /** Calls whose first text argument is a message key: a whole one, or the beginning of one. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?:\\bt|Refusal\\.of|new RuleRefused|new Refusal)\\(\\s*\"([\\w.-]+)\"(\\s*\\+)?");

  private static final Pattern FIELD_ERROR =
      Pattern.compile("\\.add\\(\\s*\"?[\\w.()]*\"?\\s*,\\s*\"(\\w+\\.[\\w.-]+)\"(\\s*\\+)?");

  private static final Pattern AUDITED =
      Pattern.compile(
          "\\.write\\(\\s*[\\w.()\\s\"一-龥]+?,\\s*\"(\\w+)\",\\s*\"([a-z]+\\.[\\w.]+)\"");

  private final Map<String, Properties> files = read();

  @Test
  void bothLanguagesHaveTheSameKeys() {
    for (String module : modules()) {
      assertThat(keys(module + "_en")).as(module).isEqualTo(keys(module + "_zh_CN"));
    }
  }

  @Test
  void noKeyStandsInTwoFiles() {
    Map<String, String> seen = new LinkedHashMap<>();
    Set<String> twice = new TreeSet<>();
    modules()
        .forEach(module ->
            keys(module + "_zh_CN")
                .forEach(key -> {
                  if (seen.put(key, module) != null) {
                    twice.add(key);
                  }
                }));
    assertThat(twice).isEmpty();
  }

  @Test
  void everyTextCanBeFormattedAndNamesTheSameArgumentsInBothLanguages() {
    Set<String> wrong = new TreeSet<>();
    files.forEach((file, texts) ->
        texts
            .stringPropertyNames()
            .forEach(key -> {
              String text = texts.getProperty(key);
              if (!isFormat(text)) {
                wrong.add(file + " " + key);
              }
            }));
    for (String module : modules()) {
      keys(module + "_zh_CN")
          .forEach(key -> {
            if (!arguments(module + "_zh_CN", key).equals(arguments(module + "_en", key))) {
              wrong.add(module + " " + key + " names different arguments");
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyTextThatIsUsedExists() {
    Set<String> all = allKeys();
    Set<String> missing = new TreeSet<>();
    for (Sources.Source source : Sources.code()) {
      for (Pattern pattern : List.of(CALL, FIELD_ERROR)) {
        Matcher call = pattern.matcher(source.text());
        while (call.find()) {
          String key = call.group(1);
          boolean there =
              call.group(2) == null
                  ? all.contains(key)
                  : all.stream().anyMatch(k -> k.startsWith(key));
          if (!there) {
            missing.add(source.file() + " " + key);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyTextIsUsed() throws IOException {
    Set<String> whole = new HashSet<>();
    Set<String> beginnings =
        new TreeSet<>(Files.readAllLines(Path.of("src/test/resources/texts-computed.txt")));
    beginnings.removeIf(line -> line.isBlank() || line.startsWith("#"));
    for (Sources.Source source : Sources.code()) {
      source
          .literals()
          .forEach(literal -> {
            whole.add(literal);
            if (literal.matches("[a-z][\\w-]*(\\.[\\w-]+)*\\.")) {
              beginnings.add(literal);
            }
          });
    }
    String resources = resources();
    Set<String> unused = new TreeSet<>(allKeys());
    unused.removeIf(key ->
        whole.contains(key)
            || beginnings.stream().anyMatch(key::startsWith)
            || resources.contains(key));
    assertThat(unused).isEmpty();
  }

  @Test
  void whatTheRecordOfChangesSaysHasWords() {
    Set<String> all = allKeys();
    Set<String> missing = new TreeSet<>();
    for (Sources.Source source : Sources.java()) {
      Matcher written = AUDITED.matcher(source.text());
      while (written.find()) {
        Stream.of(
                "access.audit.action." + written.group(1), "access.audit.kind." + written.group(2))
            .filter(key -> !all.contains(key))
            .forEach(missing::add);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void chineseTextsAreChineseAndEnglishOnesAreNot() {
    Pattern han = Pattern.compile("\\p{IsHan}");
    Set<String> wrong = new TreeSet<>();
    files.forEach((file, texts) -> {
      if (file.endsWith("_en")) {
        texts.stringPropertyNames().stream()
            .filter(key -> han.matcher(texts.getProperty(key)).find() && !mayBeChinese(key))
            .forEach(key -> wrong.add(file + " " + key));
      }
    });
    assertThat(wrong).isEmpty();
  }

  /** The name of a language in that language. */
  private static boolean mayBeChinese(String key) {
    return key.endsWith(".lang.zh");
  }

  private static boolean isFormat(String text) {
    try {
      MessageFormat format = new MessageFormat(text);
      return !text.replace("''", "").contains("'")
          && format.getFormats() != null
          && !text.isBlank();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Set<String> arguments(String file, String key) {
    Set<String> found = new TreeSet<>();
    Matcher argument = Pattern.compile("\\{(\\d+)").matcher(text(file, key));
    while (argument.find()) {
      found.add(argument.group(1));
    }
    return found;
  }

  private String text(String file, String key) {
    Properties texts = files.get(file);
    return texts == null ? "" : texts.getProperty(key, "");
  }

  private Set<String> modules() {
    Set<String> modules = new TreeSet<>();
    files.keySet().forEach(file -> modules.add(file.replaceAll("_(zh_CN|en)$", "")));
    return modules;
  }

  private Set<String> keys(String file) {
    Properties texts = files.get(file);
    return texts == null ? Set.of() : new TreeSet<>(texts.stringPropertyNames());
  }

  private Set<String> allKeys() {
    Set<String> all = new TreeSet<>();
    files.values().forEach(texts -> all.addAll(texts.stringPropertyNames()));
    return all;
  }

  /** Definitions that stand beside the code, indicators for instance, name keys too. */
  private static String resources() throws IOException {
    Path figures = Path.of("src/main/resources/figures");
    if (!Files.exists(figures)) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    try (Stream<Path> all = Files.walk(figures)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  private static Map<String, Properties> read() {
    Map<String, Properties> result = new TreeMap<>();
    try (Stream<Path> all = Files.list(MESSAGES)) {
      for (Path file : all.toList()) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
          texts.load(reader);
        }
        result.put(file.getFileName().toString().replace(".properties", ""), texts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return result;
  }
}
