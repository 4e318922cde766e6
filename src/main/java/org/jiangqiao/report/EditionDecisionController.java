package org.jiangqiao.report;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
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

  EditionDecisionController(EditionRequests requests) {
    this.requests = requests;
  }

  @GetMapping("/publications/requests/{id}")
  @Requires({"report.publish", "report.approve"})
  ModelAndView one(@PathVariable UUID id) {
    return show(requests.get(id), null, HttpStatus.OK);
  }

  /**
   * The request's page.
   *
   * @param wrong a reason that cannot be taken; null where none was given
   */
  private ModelAndView show(EditionRequest request, @Nullable String wrong, HttpStatus status) {
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("request", request);
    model.put("wrong", wrong);
    model.put("figures", requests.figures(request));
    model.put("period", request.period());
    return new ModelAndView("report/editionDecision", model, status);
  }

  @PostMapping("/publications/requests/{id}/approval")
  @Requires("report.approve")
  String approve(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String seen,
      Viewer viewer,
      Page page,
      RedirectAttributes flash) {
    requests.approve(viewer, id, seen);
    flash.addFlashAttribute(Pages.NOTICE, page.t("edition.request.published"));
    return "redirect:/publications/" + id;
  }

  @PostMapping("/publications/requests/{id}/refusal")
  @Requires("report.approve")
  ModelAndView refuse(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
    if (!EditionRequestController.isReason(reason.strip())) {
      return show(requests.get(id), reason, HttpStatus.UNPROCESSABLE_CONTENT);
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
