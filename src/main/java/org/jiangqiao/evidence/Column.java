package org.jiangqiao.evidence;

/**
 * One column of the list of rows behind a figure.
 *
 * @param key name of the evidence's {@code column} section and of the heading's text
 * @param words message prefix where the column holds codes; empty where it holds text
 * @param personal shown only to those who may see persons
 * @param minor left out on phones
 */
public record Column(String key, String words, boolean personal, boolean minor) {

  /** A column of plain text. */
  public static Column of(String key) {
    return new Column(key, "", false, false);
  }

  /** A column of codes with words. */
  public static Column words(String key, String prefix) {
    return new Column(key, prefix, false, true);
  }

  /** The same column, left out on phones. */
  public Column onWideScreens() {
    return new Column(key, words, personal, true);
  }

  /** The same column, shown only to those who may see persons. */
  public Column ofPersons() {
    return new Column(key, words, true, minor);
  }
}
