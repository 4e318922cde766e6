package org.jiangqiao.api;

import java.util.List;

/**
 * A chapter of the page that explains the interface: one address and its fields.
 *
 * @param read the right to read it
 * @param manage the right to change it; empty when programs cannot
 */
public record ApiChapter(
    String title, String path, String read, String manage, List<Field> fields) {

  /**
   * One field.
   *
   * @param type what it holds, in words
   * @param traits what may be done with it, in words
   */
  public record Field(String name, String label, String type, List<String> traits) {}
}
