package org.jiangqiao.completion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.Batches;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 费用 of a batch: the lines, a new one, sums by category and per person. */
@Controller
class CostController {

  private final Batches batches;
  private final CostLines costs;
  private final Withdrawals withdrawals;
  private final Clock clock;

  CostController(Batches batches, CostLines costs, Withdrawals withdrawals, Clock clock) {
    this.batches = batches;
    this.costs = costs;
    this.withdrawals = withdrawals;
    this.clock = clock;
  }

  @GetMapping("/training/batches/{id}/costs")
  @Requires("training.read")
  ModelAndView list(@PathVariable UUID id) {
    return page(id, blank(), new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/training/batches/{id}/costs")
  @Requires("training.manage")
  ModelAndView add(
      @PathVariable UUID id,
      @ModelAttribute CostForm form,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    batches.head(id);
    FormErrors errors = new FormErrors();
    CostLine line = form.read(errors, LocalDate.now(clock));
    if (!errors.isEmpty()) {
      return page(id, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    costs.add(Actor.of(viewer), id, line);
    flash.addFlashAttribute(
        Pages.NOTICE, page.t("completion.done.cost", Money.text(line.amount())));
    return new ModelAndView("redirect:/training/batches/" + id + "/costs");
  }

  @PostMapping("/training/cost-lines/{id}/withdrawal")
  @Requires("training.manage")
  ModelAndView withdraw(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    UUID batch = withdrawals.batch(Withdrawals.Kind.COST_LINE, id);
    FormErrors errors = Typed.reason(reason.strip());
    if (!errors.isEmpty()) {
      return page(batch, blank(), errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    withdrawals.withdraw(Actor.of(viewer), Withdrawals.Kind.COST_LINE, id, reason.strip());
    flash.addFlashAttribute(Pages.NOTICE, page.t("completion.done.withdrawn"));
    return new ModelAndView("redirect:/training/batches/" + batch + "/costs");
  }

  private CostForm blank() {
    return new CostForm("TEACHING", "", "", LocalDate.now(clock).toString(), "");
  }

  private ModelAndView page(UUID id, CostForm form, FormErrors errors, HttpStatus status) {
    BatchHead batch = batches.head(id);
    List<CostLine> lines = costs.of(id);
    Map<String, Object> model = new HashMap<>();
    model.put("batch", batch);
    model.put("lines", lines);
    model.put("sums", CostLines.sums(lines));
    model.put("total", CostLines.total(lines));
    model.put("each", Money.each(CostLines.total(lines), batch.taken()));
    model.put("form", form);
    model.put("errors", errors);
    return new ModelAndView("completion/costs", model, status);
  }
}
