package org.jiangqiao.report;

import java.util.Map;
import java.util.UUID;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 发布 of an approved annual report, and the way to its correction. */
@Controller
class AnnualReportEditionController {

  private final AnnualReportEditions editions;

  AnnualReportEditionController(AnnualReportEditions editions) {
    this.editions = editions;
  }

  @PostMapping("/reports/{id}/editions")
  @Requires("report.publish")
  String publish(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer steps,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    UUID edition = editions.publish(viewer, id, steps);
    flash.addFlashAttribute(Pages.NOTICE, page.t("report.done.published"));
    return "redirect:/publications/" + edition;
  }

  /**
   * An edition is corrected where it came from: a report is opened again, with a reason; of other
   * figures another edition is asked for.
   */
  @GetMapping("/publications/{id}/correction")
  @Requires("figures.read")
  ModelAndView correct(@PathVariable UUID id) {
    return editions
        .correction(id)
        .map(correction -> new ModelAndView("report/correction", Map.of("correction", correction)))
        .orElseGet(() -> new ModelAndView("redirect:/publications/requests/new?corrects=" + id));
  }
}
