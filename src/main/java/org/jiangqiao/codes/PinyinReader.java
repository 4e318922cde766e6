package org.jiangqiao.codes;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads running text: for each character or word the sounds it may have, likeliest first. */
final class PinyinReader {
  private static final Map<String, String> WORDS = table("pinyin-words.tsv");
  private static final Map<String, String> POLYPHONES = table("pinyin-polyphones.tsv");
  private static final int LONGEST_WORD =
      WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

  private final String text;
  private final List<com.hankcs.hanlp.dictionary.py.Pinyin> sounds;
  private final List<List<SearchKeys.Syllable>> choices = new ArrayList<>();

  private PinyinReader(String text) {
    this.text = text;
    this.sounds = HanLP.convertToPinyinList(text);
  }

  static List<List<SearchKeys.Syllable>> read(String text) {
    PinyinReader reader = new PinyinReader(text.toLowerCase(Locale.ROOT));
    int at = 0;
    while (at < reader.text.length()) {
      at = reader.readAt(at);
    }
    return reader.choices;
  }

  /** The syllables of a comma-separated list. */
  static List<SearchKeys.Syllable> syllables(String sounds) {
    return Arrays.stream(sounds.split(",")).map(PinyinReader::syllable).toList();
  }

  private int readAt(int at) {
    String word = wordAt(at);
    if (word != null) {
      for (String sound : WORDS.getOrDefault(word, "").split(" ")) {
        choices.add(syllables(sound));
      }
      return at + word.length();
    }
    char c = text.charAt(at);
    if (isLatin(c) || isDigit(c)) {
      return readRun(at, isDigit(c));
    }
    addCharacter(at, c);
    return at + 1;
  }

  private @Nullable String wordAt(int at) {
    for (int length = Math.min(LONGEST_WORD, text.length() - at); length > 1; length--) {
      String word = text.substring(at, at + length);
      if (WORDS.containsKey(word)) {
        return word;
      }
    }
    return null;
  }

  private int readRun(int at, boolean digits) {
    int end = at;
    while (end < text.length()
        && (digits ? isDigit(text.charAt(end)) : isLatin(text.charAt(end)))) {
      end++;
    }
    choices.add(List.of(new SearchKeys.Syllable(text.substring(at, end), false)));
    return end;
  }

  // A sound that differs from the character's own was settled by a word of HanLP's dictionary.
  private void addCharacter(int at, char c) {
    String sound = sounds.get(at).getPinyinWithoutTone();
    if (sound.equals("none")) {
      return;
    }
    String several = POLYPHONES.get(String.valueOf(c));
    choices.add(
        several != null && sound.equals(soundAlone(c))
            ? syllables(several)
            : List.of(syllable(sound)));
  }

  private static String soundAlone(char c) {
    return PinyinDictionary.convertToPinyin(String.valueOf(c)).getFirst().getPinyinWithoutTone();
  }

  private static SearchKeys.Syllable syllable(String sound) {
    return new SearchKeys.Syllable(sound, true);
  }

  private static Map<String, String> table(String name) {
    return CodeTable.rows(name).stream()
        .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
  }

  private static boolean isLatin(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
