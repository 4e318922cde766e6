package org.jiangqiao.access;

import gg.jte.Content;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Viewer;

/** A part of a person's own page that another module adds, such as a calendar. */
public interface OwnPanel {

  /** Whether it stands there for that reader. */
  boolean stands(Page page);

  /** What it shows. */
  Content content(Page page, Viewer viewer);
}
