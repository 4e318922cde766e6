package org.jiangqiao.register;

import java.util.List;

/**
 * A column that a sheet may have.
 *
 * @param name its name in the program
 * @param label message key of the label the template prints
 * @param also plain words, or message keys of words parted by 、, by which it is known too
 * @param hint message key of the note beside the label; empty for none
 * @param choices message keys of the texts the template offers as a list
 */
public record ImportColumn(
    String name,
    String label,
    List<String> also,
    String hint,
    boolean required,
    List<String> choices) {

  /** Name of the column that holds the id and version of a record, for sheets that come back. */
  public static final String RECORD = "_record";

  /** Name of the column in which faulty rows come back with what is wrong; it is not read. */
  public static final String MESSAGES = "_messages";
}
