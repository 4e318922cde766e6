package org.jiangqiao.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All texts of the product, Chinese and English, from {@code messages/<module>_<language>} and from
 * {@link MoreTexts}.
 */
@Component
public class Texts {

  private final Map<Language, Map<String, String>> texts = new HashMap<>();

  /** Reads them all; what stands in files of its own comes with the given sources. */
  public Texts(List<MoreTexts> more) {
    for (Language language : Language.values()) {
      Map<String, String> all = read("classpath*:messages/*_" + language.suffix() + ".properties");
      more.forEach(source -> all.putAll(source.texts(language)));
      texts.put(language, all);
    }
  }

  /**
   * The text of a key with its arguments filled in.
   *
   * @throws IllegalArgumentException when the key has no text: a fault of the product, found by
   *     tests
   */
  public String of(Language language, String key, Object... arguments) {
    String pattern = texts.getOrDefault(language, Map.of()).get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text for " + key + " in " + language);
    }
    return new MessageFormat(pattern, Locale.forLanguageTag(language.tag())).format(arguments);
  }

  /** Whether the key has a text in that language. */
  public boolean has(Language language, String key) {
    return texts.getOrDefault(language, Map.of()).containsKey(key);
  }

  /** Every key that has a text in the language. */
  public Set<String> keys(Language language) {
    return Set.copyOf(texts.getOrDefault(language, Map.of()).keySet());
  }

  private static Map<String, String> read(String pattern) {
    Map<String, String> result = new HashMap<>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
        properties.stringPropertyNames().forEach(k -> result.put(k, properties.getProperty(k)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return result;
  }
}
