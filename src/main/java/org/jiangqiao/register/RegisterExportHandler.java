package org.jiangqiao.register;

import java.util.Map;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a list is taken away as a file. */
class RegisterExportHandler extends RegisterHandler {

  private final Exports exports;

  RegisterExportHandler(Register register, Exports exports) {
    super(register);
    this.exports = exports;
  }

  @PostMapping("/exports")
  @Exporting
  ModelAndView export(Page page, Viewer viewer, @RequestParam MultiValueMap<String, String> given) {
    ExportOrder order = ExportOrder.of(spec(), given);
    Refusal wrong = order.wrongReason();
    boolean mayNumbers = ExportView.mayNumbers(page, register);
    if (wrong == null && (!order.fullNumbers() || mayNumbers && order.hasNumbers())) {
      return new ModelAndView("redirect:" + exports.order(page, viewer, register, order));
    }
    Refusal said = wrong == null ? Refusal.of("register.export.noNumbers") : wrong;
    return new ModelAndView(
        "register/export",
        Map.of("view", ExportView.of(order, mayNumbers), "wrong", said),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
