package org.jiangqiao.training;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An act on a batch that needs a reason: the page that asks for it, then the act. */
abstract class ReasonedAct {

  private final Batches batches;

  ReasonedAct(Batches batches) {
    this.batches = batches;
  }

  /** What stands against it. */
  abstract List<Refusal> refusals(BatchHead batch);

  /** Does it and says so: the key of the sentence. */
  abstract String done(Actor actor, UUID batch, String reason);

  /** The page that asks, with what it needs beyond the batch and the form. */
  abstract ModelAndView asking(UUID batch);

  /** Where the browser goes when it is done. */
  String next(UUID batch) {
    return "/training/batches/" + batch;
  }

  @GetMapping
  ModelAndView ask(@PathVariable UUID id) {
    return page(id, new ReasonForm(""), new FormErrors(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView act(
      @PathVariable UUID id,
      @ModelAttribute ReasonForm form,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    FormErrors errors = form.errors();
    if (!errors.isEmpty()) {
      return page(id, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    String done = done(Actor.of(viewer), id, form.reason());
    flash.addFlashAttribute(Pages.NOTICE, page.t(done));
    return new ModelAndView("redirect:" + next(id));
  }

  private ModelAndView page(UUID id, ReasonForm form, FormErrors errors, HttpStatus status) {
    BatchHead head = batches.head(id);
    ModelAndView asking = asking(id);
    asking.setStatus(status);
    asking.addAllObjects(
        Map.of("batch", head, "form", form, "errors", errors, "refusals", refusals(head)));
    return asking;
  }
}
