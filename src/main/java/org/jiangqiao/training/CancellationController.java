package org.jiangqiao.training;

import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.FormErrors;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 取消: asks why, and lists who must be told, before and after. */
@Controller
@Requires("training.manage")
class CancellationController {

  private final Batches batches;
  private final BatchReads reads;
  private final BatchStepDesk desk;

  CancellationController(Batches batches, BatchReads reads, BatchStepDesk desk) {
    this.batches = batches;
    this.reads = reads;
    this.desk = desk;
  }

  @GetMapping("/training/batches/{id}/cancellation")
  ModelAndView form(@PathVariable UUID id) {
    return page(id, new ReasonForm(""), new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/training/batches/{id}/cancellation")
  ModelAndView cancel(
      @PathVariable UUID id,
      @ModelAttribute ReasonForm form,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    FormErrors errors = form.errors();
    if (!errors.isEmpty()) {
      return page(id, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    desk.cancel(Actor.of(viewer), id, form.reason());
    flash.addFlashAttribute(Pages.NOTICE, page.t("training.done.cancel"));
    return new ModelAndView("redirect:/training/batches/" + id + "/cancellation");
  }

  private ModelAndView page(UUID id, ReasonForm form, FormErrors errors, HttpStatus status) {
    BatchHead head = batches.head(id);
    return new ModelAndView(
        "training/cancellation",
        Map.of(
            "batch", head,
            "form", form,
            "errors", errors,
            "contacts", reads.contacts(id),
            "refusals", BatchPolicy.cancel(head, reads.facts(id))),
        status);
  }
}
