package org.jiangqiao.api;

import java.util.List;
import java.util.Set;
import org.jiangqiao.ui.Page;

/** What a module lets programs call, supplied as a bean. */
public interface ApiPart {

  /** Position among the parts, small first. */
  int order();

  /** The rights its addresses ask for: what a key can be given. */
  Set<String> rights();

  /** Adds its addresses and what they take and give, in the reader's language. */
  void describe(Page page, ApiDocument document);

  /** The same for people to read. */
  List<ApiChapter> chapters(Page page);
}
