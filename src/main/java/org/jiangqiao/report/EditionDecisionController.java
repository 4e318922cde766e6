package org.jiangqiao.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.FigureTable;
import org.jiangqiao.evidence.Figures;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A request to publish: approved by another person, refused, or taken back. */
@Controller
class EditionDecisionController {

  private final EditionRequests requests;
  private final Indicators indicators;
  private final Figures figures;

  EditionDecisionController(EditionRequests requests, Indicators indicators, Figures figures) {
    this.requests = requests;
    this.figures = figures;
    this.indicators = indicators;
  }

  @GetMapping("/publications/requests/{id}")
  @Requires({"report.publish", "report.approve"})
  ModelAndView one(@PathVariable UUID id) {
    return show(requests.get(id), false, HttpStatus.OK);
  }

  private ModelAndView show(EditionRequest request, boolean wrong, HttpStatus status) {
    Period period = new Period(request.from(), request.until());
    return new ModelAndView(
        "report/editionDecision",
        Map.of(
            "request",
            request,
            "wrong",
            wrong,
            "figures",
            figures(request, period),
            "period",
            period),
        status);
  }

  /** What would be published if it were approved now. */
  private List<Figure> figures(EditionRequest request, Period period) {
    List<Indicator> wanted =
        request.indicators().stream().map(id -> indicators.get(id, period)).toList();
    FigureTable table = figures.table(wanted, period);
    return wanted.stream().map(indicator -> table.figure(indicator)).toList();
  }

  @PostMapping("/publications/requests/{id}/approval")
  @Requires("report.approve")
  String approve(@PathVariable UUID id, Viewer viewer, Page page, RedirectAttributes flash) {
    requests.approve(viewer, id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("edition.request.published"));
    return "redirect:/publications/" + id;
  }

  @PostMapping("/publications/requests/{id}/refusal")
  @Requires("report.approve")
  ModelAndView refuse(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
    if (reason.isBlank()) {
      return show(requests.get(id), true, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    requests.end(viewer, id, "REFUSED", reason.strip());
    return new ModelAndView("redirect:/publications/requests/" + id);
  }

  @PostMapping("/publications/requests/{id}/withdrawal")
  @Requires("report.publish")
  String takeBack(@PathVariable UUID id, Viewer viewer) {
    requests.end(viewer, id, "TAKEN_BACK", "");
    return "redirect:/publications/requests/" + id;
  }
}
