package org.jiangqiao.register;

import gg.jte.Content;
import org.jiangqiao.ui.Page;

/** A part of a record's page that another module adds, such as the enrolments of a person. */
public interface RecordPanel {

  /** Whether it stands on the pages of that register for that reader. */
  boolean stands(RegisterSpec spec, Page page);

  /** Position among the panels, small first. */
  int order();

  /** What it shows; runs in the page's read transaction. */
  Content content(Page page, RegisterSpec spec, RecordRow row);
}
