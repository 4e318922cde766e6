package org.jiangqiao.register;

import gg.jte.Content;
import java.util.Map;
import org.jiangqiao.files.Attachments;
import org.jiangqiao.ui.Page;
import org.springframework.stereotype.Component;

/** The papers that stand with a record. */
@Component
class AttachmentsPanel implements RecordPanel {

  private final Attachments attachments;
  private final Fragments fragments;

  AttachmentsPanel(Attachments attachments, Fragments fragments) {
    this.attachments = attachments;
    this.fragments = fragments;
  }

  @Override
  public boolean stands(RegisterSpec spec, Page page) {
    return true;
  }

  @Override
  public int order() {
    return 900;
  }

  @Override
  public Content content(Page page, RegisterSpec spec, RecordRow row) {
    return fragments.of(
        "register/attachments",
        Map.of(
            "page",
            page,
            "href",
            spec.href() + "/" + row.id() + "/attachments",
            "papers",
            attachments.of(spec.table(), row.id()),
            "managing",
            page.may(spec.manage()) && row.withdrawal() == null));
  }
}
