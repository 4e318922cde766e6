package org.jiangqiao.workbook;

import org.jiangqiao.kernel.RuleRefused;

/** A file that cannot be read as a workbook at all; says what it is and what would be right. */
public class WorkbookRefused extends RuleRefused {

  private static final long serialVersionUID = 1L;

  /** Refuses with the message {@code workbook.refusal.<name>}. */
  public WorkbookRefused(String name, Object... arguments) {
    super("workbook.refusal." + name, arguments);
  }
}
