package org.jiangqiao.register;

import gg.jte.Content;
import org.jiangqiao.ui.Page;

/** Something that can be done with a list, standing above it: an export, an import, a check. */
public interface ListTool {

  /** Whether it stands above the list of that register for that reader. */
  boolean stands(RegisterSpec spec, Page page);

  /** Position among the tools, small first. */
  int order();

  /** What it shows; {@link ListView#address()} leads to the same rows. */
  Content content(Page page, ListView view);
}
