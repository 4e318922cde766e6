package org.jiangqiao.directory;

import gg.jte.Content;
import java.util.Map;
import org.jiangqiao.register.Fragments;
import org.jiangqiao.register.ListTool;
import org.jiangqiao.register.ListView;
import org.jiangqiao.register.RegisterSpec;
import org.jiangqiao.ui.Page;
import org.springframework.stereotype.Component;

/** The way from the lists of people and organizations to those that may be one. */
@Component
class DuplicateTool implements ListTool {

  private final Fragments fragments;

  DuplicateTool(Fragments fragments) {
    this.fragments = fragments;
  }

  @Override
  public boolean stands(RegisterSpec spec, Page page) {
    return page.may("directory.manage")
        && (spec.path().equals(MergeKind.PERSON.path)
            || spec.path().equals(MergeKind.ORGANIZATION.path));
  }

  @Override
  public int order() {
    return 500;
  }

  @Override
  public Content content(Page page, ListView view) {
    return fragments.of(
        "directory/duplicateTool",
        Map.of("page", page, "href", view.spec().href() + "/duplicates"));
  }
}
