package org.jiangqiao.report;

import java.util.UUID;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 发布 of an approved annual report. */
@Controller
class AnnualReportEditionController {

  private final AnnualReportEditions editions;

  AnnualReportEditionController(AnnualReportEditions editions) {
    this.editions = editions;
  }

  @PostMapping("/reports/{id}/editions")
  @Requires("report.publish")
  String publish(@PathVariable UUID id, Page page, Viewer viewer, RedirectAttributes flash) {
    UUID edition = editions.publish(viewer, id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("report.done.published"));
    return "redirect:/publications/" + edition;
  }
}
