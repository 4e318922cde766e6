package org.jiangqiao.completion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.BatchState;
import org.jiangqiao.training.Batches;
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

/** 结班: how the batch would close today; once closed, who completed and with which certificate. */
@Controller
class ClosureController {

  private final Batches batches;
  private final ClosureDesk desk;
  private final Completions completions;
  private final Ratings ratings;
  private final RatingLinks links;

  ClosureController(
      Batches batches,
      ClosureDesk desk,
      Completions completions,
      Ratings ratings,
      RatingLinks links) {
    this.batches = batches;
    this.desk = desk;
    this.completions = completions;
    this.ratings = ratings;
    this.links = links;
  }

  @GetMapping("/training/batches/{id}/closure")
  @Requires("training.read")
  ModelAndView page(@PathVariable UUID id) {
    BatchHead batch = batches.head(id);
    if (batch.state() instanceof BatchState.Closed) {
      return closed(batch, new FormErrors(), HttpStatus.OK);
    }
    List<Standing> standings = desk.standings(id);
    ClosureForm form = ClosureForm.blank(ClosureForm.basis(standings));
    return open(batch, standings, form, new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/training/batches/{id}/closure")
  @Requires("training.manage")
  ModelAndView close(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") List<String> exception,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "") String basis,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    FormErrors errors = new FormErrors();
    ClosureForm form = ClosureForm.of(exception, fields, basis);
    ClosureDesk.Outcome outcome = desk.close(Actor.of(viewer), id, form, errors);
    if (outcome == ClosureDesk.Outcome.FORM_WRONG) {
      List<Standing> standings = desk.standings(id);
      ClosureForm again =
          new ClosureForm(form.departing(), form.reasons(), ClosureForm.basis(standings));
      return open(batches.head(id), standings, again, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    flash.addFlashAttribute(
        Pages.NOTICE,
        page.t(
            outcome == ClosureDesk.Outcome.CLOSED
                ? "completion.done.closed"
                : "completion.done.closedAlready"));
    return new ModelAndView("redirect:/training/batches/" + id + "/closure");
  }

  @PostMapping("/training/batches/{id}/rating-link")
  @Requires("training.manage")
  ModelAndView openRating(
      @PathVariable UUID id, Page page, Viewer viewer, RedirectAttributes flash) {
    links.create(Actor.of(viewer), id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("completion.done.rating"));
    return new ModelAndView("redirect:/training/batches/" + id + "/closure#rating");
  }

  /** The page of a closed batch, also with the fault of a form on it. */
  ModelAndView closed(BatchHead batch, FormErrors errors, HttpStatus status) {
    Map<String, Object> model = common(batch, errors);
    model.put("rows", completions.of(batch.id()));
    return new ModelAndView("completion/closed", model, status);
  }

  private ModelAndView open(
      BatchHead batch,
      List<Standing> standings,
      ClosureForm form,
      FormErrors errors,
      HttpStatus status) {
    Map<String, Object> model = common(batch, errors);
    model.put("standings", standings);
    model.put("refusals", desk.refusals(batch, standings.size()));
    model.put("withoutSheet", desk.withoutSheet(batch.id()));
    model.put("form", form);
    return new ModelAndView("completion/closure", model, status);
  }

  private Map<String, Object> common(BatchHead batch, FormErrors errors) {
    Map<String, Object> model = new HashMap<>();
    model.put("batch", batch);
    model.put("errors", errors);
    model.put("rating", ratings.of(batch.id(), batch.taken()));
    model.put("rateable", RatingController.isOpen(batch));
    model.put("ratingAddress", links.path(batch.id()).map(Addresses::of).orElse(""));
    return model;
  }
}
