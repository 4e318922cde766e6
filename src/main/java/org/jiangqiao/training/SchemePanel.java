package org.jiangqiao.training;

import gg.jte.Content;
import java.util.Map;
import org.jiangqiao.register.Fragments;
import org.jiangqiao.register.RecordPanel;
import org.jiangqiao.register.RecordRow;
import org.jiangqiao.register.RegisterSpec;
import org.jiangqiao.ui.Page;
import org.springframework.stereotype.Component;

/** On a scheme's page: its standard plan and its latest batches. */
@Component
class SchemePanel implements RecordPanel {

  private static final int LATEST = 8;

  private final Schemes schemes;
  private final BatchList list;
  private final Fragments fragments;

  SchemePanel(Schemes schemes, BatchList list, Fragments fragments) {
    this.schemes = schemes;
    this.list = list;
    this.fragments = fragments;
  }

  @Override
  public boolean stands(RegisterSpec spec, Page page) {
    return spec.table().equals("training.scheme") && page.may("training.read");
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Content content(Page page, RegisterSpec spec, RecordRow row) {
    var filter = new BatchFilter("", "", row.id().toString(), "", "", "");
    return fragments.of(
        "training/schemePanel",
        Map.of(
            "page", page,
            "scheme", row.id(),
            "plan", schemes.plan(row.id()),
            "batches", list.page(filter).rows().stream().limit(LATEST).toList()));
  }
}
