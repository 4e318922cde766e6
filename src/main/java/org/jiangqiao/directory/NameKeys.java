package org.jiangqiao.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import org.jiangqiao.codes.TextCleaner;

/** Names reduced to what tells organizations apart. */
final class NameKeys {

  private NameKeys() {}

  /** Without spaces and punctuation; 有限责任公司 and 有限公司 are one. */
  static String of(String name) {
    return TextCleaner.line(name)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{P}]", "")
        .replace("有限责任公司", "有限公司")
        .replace("股份有限公司", "有限公司");
  }

  /** The keys of a name, a short name and aliases parted by 、 ， or lines. */
  static List<String> all(String name, String shortName, String aliases) {
    SequencedSet<String> keys = new LinkedHashSet<>();
    keys.add(of(name));
    keys.add(of(shortName));
    for (String alias : aliases.split("[、，,;；\n]")) {
      keys.add(of(alias));
    }
    keys.remove("");
    return List.copyOf(keys);
  }
}
