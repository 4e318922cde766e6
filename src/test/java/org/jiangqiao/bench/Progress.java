package org.jiangqiao.bench;

/** Tells whoever waits what is going on; the report itself goes to standard output. */
final class Progress {

  private Progress() {}

  static void say(String format, Object... values) {
    System.err.println("… " + String.format(format, values));
  }
}
