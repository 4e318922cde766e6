package org.jiangqiao.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads Chinese aloud for searching and sorting.
 *
 * <p>Surnames go by their own table and only for persons; place names and words of the trades by a
 * small dictionary of ours; the rest by HanLP. Where no word settles a reading, several are kept.
 * The dictionaries load at first use (some 0.2 s); after that a name costs microseconds.
 */
public final class Pinyin {
  private static final int MOST_READINGS = 8;

  private Pinyin() {}

  private static final class Surnames {
    static final Map<String, String> READINGS =
        CodeTable.rows("pinyin-surnames.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
  }

  /** The readings of a person's name, 曾可 as zengke first. */
  public static SearchKeys personName(String name) {
    String clean = TextCleaner.line(name);
    List<List<SearchKeys.Syllable>> choices = new ArrayList<>();
    int surname = addSurname(clean, choices);
    choices.addAll(PinyinReader.read(clean.substring(surname)));
    return new SearchKeys(clean, combine(choices));
  }

  /** The readings of any other text: an organisation, a place, a course. */
  public static SearchKeys text(String text) {
    String clean = TextCleaner.line(text);
    return new SearchKeys(clean, combine(PinyinReader.read(clean)));
  }

  /**
   * A key that sorts names by sound and then by character, {@code zhang xin chun 张信春}; compare it
   * byte by byte (collation C).
   */
  public static String sortKey(String personName) {
    SearchKeys keys = personName(personName);
    String sound =
        keys.readings().getFirst().stream()
            .map(SearchKeys.Syllable::sound)
            .collect(Collectors.joining(" "));
    return sound + " " + keys.text();
  }

  // Adds the surname's readings and gives its length; a compound surname goes before a single one.
  private static int addSurname(String name, List<List<SearchKeys.Syllable>> choices) {
    String compound = name.length() > 2 ? Surnames.READINGS.get(name.substring(0, 2)) : null;
    if (compound != null) {
      for (String sound : compound.split(" ")) {
        choices.add(List.of(new SearchKeys.Syllable(sound, true)));
      }
      return 2;
    }
    String single = name.isEmpty() ? null : Surnames.READINGS.get(name.substring(0, 1));
    if (single == null) {
      choices.addAll(PinyinReader.read(name.substring(0, firstCharacter(name))));
      return firstCharacter(name);
    }
    choices.add(PinyinReader.syllables(single));
    return 1;
  }

  // Only a Chinese character can be a surname by itself.
  private static int firstCharacter(String name) {
    return name.isEmpty() || !Character.isIdeographic(name.codePointAt(0))
        ? 0
        : name.offsetByCodePoints(0, 1);
  }

  // The likeliest choices come first, so the cut loses the unlikely ones.
  private static List<List<SearchKeys.Syllable>> combine(List<List<SearchKeys.Syllable>> choices) {
    List<List<SearchKeys.Syllable>> readings = List.of(List.of());
    for (List<SearchKeys.Syllable> choice : choices) {
      List<List<SearchKeys.Syllable>> longer = new ArrayList<>();
      for (SearchKeys.Syllable syllable : choice) {
        for (List<SearchKeys.Syllable> reading : readings) {
          longer.add(append(reading, syllable));
        }
      }
      readings = longer.subList(0, Math.min(MOST_READINGS, longer.size()));
    }
    return List.copyOf(readings);
  }

  private static List<SearchKeys.Syllable> append(
      List<SearchKeys.Syllable> reading, SearchKeys.Syllable last) {
    List<SearchKeys.Syllable> longer = new ArrayList<>(reading);
    longer.add(last);
    return List.copyOf(longer);
  }
}
