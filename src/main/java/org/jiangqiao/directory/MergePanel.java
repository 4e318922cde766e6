package org.jiangqiao.directory;

import gg.jte.Content;
import java.util.Map;
import org.jiangqiao.register.Fragments;
import org.jiangqiao.register.RecordPanel;
import org.jiangqiao.register.RecordRow;
import org.jiangqiao.register.RegisterSpec;
import org.jiangqiao.ui.Page;
import org.springframework.stereotype.Component;

/** What was merged into a record, with the way back, and the way to merge another. */
@Component
class MergePanel implements RecordPanel {

  private final Merges merges;
  private final Fragments fragments;

  MergePanel(Merges merges, Fragments fragments) {
    this.merges = merges;
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
    return 800;
  }

  @Override
  public Content content(Page page, RegisterSpec spec, RecordRow row) {
    MergeKind kind =
        spec.path().equals(MergeKind.PERSON.path) ? MergeKind.PERSON : MergeKind.ORGANIZATION;
    return fragments.of(
        "directory/mergePanel",
        Map.of(
            "page", page,
            "spec", spec,
            "kind", kind.name(),
            "row", row,
            "merges", merges.into(kind, row.id()),
            "counts", merges));
  }
}
