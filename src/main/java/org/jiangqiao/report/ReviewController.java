package org.jiangqiao.report;

import java.util.UUID;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The review of a report: handed in, returned, approved. */
@Controller
class ReviewController {

  private static final int LONGEST = 200;

  private final AnnualReportDesk desk;
  private final Approvals approvals;
  private final Reviews reviews;

  ReviewController(AnnualReportDesk desk, Approvals approvals, Reviews reviews) {
    this.desk = desk;
    this.approvals = approvals;
    this.reviews = reviews;
  }

  @PostMapping("/reports/{id}/submissions")
  @Requires("report.edit")
  String submit(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer steps,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    desk.submit(viewer, id, steps);
    flash.addFlashAttribute(Pages.NOTICE, page.t("report.done.submitted"));
    return "redirect:/reports/" + id;
  }

  @PostMapping("/reports/{id}/returns")
  @Requires("report.approve")
  String giveBack(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @Nullable Integer steps,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    String why = reason.strip();
    if (why.length() < 2 || why.length() > LONGEST) {
      throw new RuleRefused("report.refusal.reason", String.valueOf(LONGEST));
    }
    reviews.giveBack(viewer, id, why, steps);
    flash.addFlashAttribute(Pages.NOTICE, page.t("report.done.returned"));
    return "redirect:/reports/" + id;
  }

  @PostMapping("/reports/{id}/approvals")
  @Requires("report.approve")
  String approve(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String seen,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    approvals.approve(viewer, id, seen);
    flash.addFlashAttribute(Pages.NOTICE, page.t("report.done.approved"));
    return "redirect:/reports/" + id;
  }
}
