package org.jiangqiao.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodesMessagesTests {
  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Path SOURCES = Path.of("src/main/java/org/jiangqiao/codes");
  private static final Pattern KEY = Pattern.compile("\"(codes\\.[A-Za-z.]*[A-Za-z])\"");

  @Test
  void everyKeyUsedHasAWordingInBothLanguagesAndNoneIsLeftOver() throws IOException {
    Set<String> used = keysUsed();
    assertThat(messages("codes_zh_CN.properties").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(used);
    assertThat(messages("codes_en.properties").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void bothLanguagesTakeTheSameArguments() throws IOException {
    Properties chinese = messages("codes_zh_CN.properties");
    Properties english = messages("codes_en.properties");
    for (String key : chinese.stringPropertyNames()) {
      assertThat(arguments(english.getProperty(key)))
          .isEqualTo(arguments(chinese.getProperty(key)));
    }
  }

  private static int arguments(String pattern) {
    return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
  }

  private static Set<String> keysUsed() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
      }
    }
    add(keys, Sex.values(), Sex::labelKey);
    add(keys, Audience.values(), Audience::labelKey);
    add(keys, Sector.values(), Sector::labelKey);
    add(keys, IdentityPaper.values(), IdentityPaper::labelKey);
    add(keys, IdentityPaper.values(), paper -> "codes.paper.form." + paper);
    return keys;
  }

  private static <T> void add(Set<String> keys, T[] values, Function<T, String> key) {
    Arrays.stream(values).map(key).forEach(keys::add);
  }

  private static Properties messages(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
