package org.jiangqiao.report;

import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 质量年报: the list of years, a new one, and the document. */
@Controller
class AnnualReportController {

  private final AnnualReportDesk desk;
  private final AnnualReports reports;
  private final AnnualReportEditions editions;
  private final Approvals approvals;

  AnnualReportController(
      AnnualReportDesk desk,
      AnnualReports reports,
      AnnualReportEditions editions,
      Approvals approvals) {
    this.approvals = approvals;
    this.desk = desk;
    this.reports = reports;
    this.editions = editions;
  }

  @GetMapping("/reports")
  @Requires("figures.read")
  ModelAndView list() {
    return new ModelAndView(
        "report/annualReports", Map.of("lines", desk.lines(), "years", reports.years()));
  }

  @PostMapping("/reports")
  @Requires("report.edit")
  String begin(
      @RequestParam(defaultValue = "0") int year,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    UUID id = reports.begin(Actor.of(viewer), year);
    flash.addFlashAttribute(Pages.NOTICE, page.t("report.done.begun", String.valueOf(year)));
    return "redirect:/reports/" + id;
  }

  /** The document; {@code part} narrows it to one chapter or table. */
  @GetMapping("/reports/{id}")
  @Requires("figures.read")
  ModelAndView document(@PathVariable UUID id, @RequestParam(defaultValue = "") String part) {
    AnnualReportView view = desk.view(id);
    return new ModelAndView(
        "report/annualReport",
        Map.of(
            "view",
            view,
            "part",
            part,
            "editions",
            editions.of(view),
            "moved",
            approvals.moved(view)));
  }
}
