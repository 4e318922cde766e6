package org.jiangqiao.register;

import gg.jte.Content;
import java.util.Map;
import org.jiangqiao.ui.Page;
import org.springframework.stereotype.Component;

/** Takes every list away as a file. */
@Component
class ExportTool implements ListTool {

  private final Fragments fragments;
  private final Registers registers;

  ExportTool(Fragments fragments, Registers registers) {
    this.fragments = fragments;
    this.registers = registers;
  }

  @Override
  public boolean stands(RegisterSpec spec, Page page) {
    return page.may(RegisterHandler.EXPORT);
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public Content content(Page page, ListView view) {
    Register register = registers.at(view.spec().path());
    ExportOrder order = ExportOrder.of(view.spec(), view.address().parameters());
    ExportView export = ExportView.of(order, ExportView.mayNumbers(page, register));
    return fragments.of("register/exportTool", Map.of("page", page, "view", export));
  }
}
