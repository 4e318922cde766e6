package org.jiangqiao.codes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A text with its possible readings; the first is the likeliest, and there is always one. */
public record SearchKeys(String text, List<List<Syllable>> readings) {

  /**
   * One sound of a reading: the toneless pinyin of a character (ü as v), or a Latin word or number
   * as it stands.
   */
  public record Syllable(String sound, boolean pinyin) {
    /** The first letter of pinyin, the whole of a word or number. */
    public String initial() {
      return pinyin ? sound.substring(0, 1) : sound;
    }
  }

  /** The full pinyin of every reading without gaps, {@code zhangxinchun}. */
  public List<String> full() {
    return each(Syllable::sound);
  }

  /** The initials of every reading, {@code zxc}. */
  public List<String> initials() {
    return each(Syllable::initial);
  }

  private List<String> each(Function<Syllable, String> part) {
    return readings.stream()
        .map(reading -> reading.stream().map(part).collect(Collectors.joining()))
        .distinct()
        .toList();
  }
}
