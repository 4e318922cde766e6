package org.jiangqiao.report;

import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.NotFound;
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

/** Remarks on a report: a new one, and that one is dealt with. */
@Controller
class CommentController {

  private static final int LONGEST = 500;

  private final AnnualReports reports;
  private final AnnualReportForms forms;
  private final Blocks blocks;
  private final Comments comments;

  CommentController(
      AnnualReports reports, AnnualReportForms forms, Blocks blocks, Comments comments) {
    this.reports = reports;
    this.forms = forms;
    this.blocks = blocks;
    this.comments = comments;
  }

  @PostMapping("/reports/{id}/comments")
  @Requires({"report.edit", "report.approve"})
  String add(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID block,
      @RequestParam(defaultValue = "") String row,
      @RequestParam(defaultValue = "") String text,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    AnnualReport report = reports.get(id);
    String said = text.strip();
    if (said.isEmpty() || said.length() > LONGEST) {
      throw new RuleRefused("report.refusal.comment", String.valueOf(LONGEST));
    }
    if (!row.isEmpty()) {
      forms.holding(report.formYear()).row(row);
    }
    if (block != null && !blocks.get(block).reportId().equals(id)) {
      throw new NotFound("block " + block);
    }
    comments.add(Actor.of(viewer), id, block, row.isEmpty() ? null : row, said);
    flash.addFlashAttribute(Pages.NOTICE, page.t("report.done.commented"));
    String cell = "/reports/" + id + (row.isEmpty() ? "" : "/cell?row=" + row);
    return "redirect:" + (block == null ? cell : "/report-blocks/" + block);
  }

  @PostMapping("/report-comments/{id}/resolutions")
  @Requires({"report.edit", "report.approve"})
  String resolve(@PathVariable UUID id, Page page, Viewer viewer, RedirectAttributes flash) {
    String href = comments.resolve(Actor.of(viewer), id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("report.done.resolved"));
    return "redirect:" + href;
  }
}
