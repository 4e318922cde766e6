package org.jiangqiao.register;

import java.util.List;
import org.jiangqiao.kernel.Refusal;

/**
 * What is wrong or doubtful about a row.
 *
 * @param cell the cell as the spreadsheet names it, such as C12; empty for the row as a whole
 * @param column name of the column; empty for the row as a whole
 * @param code message key of the sentence that says what would be right
 * @param warning true when the row can be taken all the same
 */
public record ImportMessage(
    String cell, String column, String code, List<Object> arguments, boolean warning) {

  /** A fault that keeps the row out. */
  public static ImportMessage error(String cell, String column, Refusal refusal) {
    return new ImportMessage(cell, column, refusal.code(), refusal.arguments(), false);
  }

  /** A doubt that a person should see. */
  public static ImportMessage warning(String cell, String column, Refusal refusal) {
    return new ImportMessage(cell, column, refusal.code(), refusal.arguments(), true);
  }

  /** The sentence. */
  Refusal refusal() {
    return new Refusal(code, arguments);
  }
}
