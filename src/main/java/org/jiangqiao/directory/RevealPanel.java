package org.jiangqiao.directory;

import gg.jte.Content;
import java.util.Map;
import org.jiangqiao.register.Fragments;
import org.jiangqiao.register.RecordPanel;
import org.jiangqiao.register.RecordRow;
import org.jiangqiao.register.RegisterSpec;
import org.jiangqiao.ui.Page;
import org.springframework.stereotype.Component;

/** Who has seen a person's number, and the form that asks for it. */
@Component
class RevealPanel implements RecordPanel {

  private final Reveals reveals;
  private final Fragments fragments;

  RevealPanel(Reveals reveals, Fragments fragments) {
    this.reveals = reveals;
    this.fragments = fragments;
  }

  @Override
  public boolean stands(RegisterSpec spec, Page page) {
    return spec.path().equals(MergeKind.PERSON.path) && page.may("directory.reveal");
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public Content content(Page page, RegisterSpec spec, RecordRow row) {
    return fragments.of(
        "directory/revealPanel", Map.of("page", page, "row", row, "reveals", reveals.of(row.id())));
  }
}
