package org.jiangqiao.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One batch: its overview, and the form that changes it. */
@Controller
class BatchController {

  private final Batches batches;
  private final BatchReads reads;
  private final BatchDesk desk;
  private final BatchNumbers numbers;
  private final Schemes schemes;
  private final Customers customers;
  private final SignUpLinks links;
  private final AuditLog audit;
  private final Clock clock;

  BatchController(
      Batches batches,
      BatchReads reads,
      BatchDesk desk,
      BatchNumbers numbers,
      Schemes schemes,
      Customers customers,
      SignUpLinks links,
      AuditLog audit,
      Clock clock) {
    this.batches = batches;
    this.reads = reads;
    this.desk = desk;
    this.numbers = numbers;
    this.schemes = schemes;
    this.customers = customers;
    this.links = links;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/training/batches/{id}")
  @Requires("training.read")
  ModelAndView overview(@PathVariable UUID id) {
    BatchHead head = batches.head(id);
    BatchFacts facts = reads.facts(id);
    Map<String, Object> model = new HashMap<>();
    model.put("batch", head);
    model.put("facts", facts);
    model.put("detail", reads.values(id));
    model.put("steps", reads.steps(id));
    model.put("lessons", batches.lessons(id));
    model.put("acts", BatchActs.of(head, facts, LocalDate.now(clock)));
    model.put("withdrawal", BatchPolicy.withdraw(head, facts));
    model.put("history", audit.of("training.batch", id));
    model.put("signUp", links.token(id).map(BatchController::address).orElse(""));
    return new ModelAndView("training/batch", model);
  }

  /** The address that people sign up at, as it stands on posters. */
  static String address(String token) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/s/" + token)
        .build()
        .toUriString();
  }

  @GetMapping("/training/batches/{id}/edit")
  @Requires("training.manage")
  ModelAndView form(@PathVariable UUID id) {
    BatchHead head = batches.head(id);
    batches.requireChangeable(head);
    BatchReads.Detail detail = reads.values(id);
    return page(
        head, BatchForm.of(detail.values(), detail.version()), new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/training/batches/{id}")
  @Requires("training.manage")
  ModelAndView change(
      @PathVariable UUID id,
      @ModelAttribute BatchForm form,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    BatchHead head = batches.head(id);
    FormErrors errors = new FormErrors();
    BatchValues values = form.values(errors, customers::find);
    int version = new Fields(errors).number("version", form.version(), 0, Integer.MAX_VALUE);
    if (numbers.isTaken(values.number(), id)) {
      errors.add("number", "training.form.numberTaken", values.number());
    }
    BatchPolicy.capacity(head.taken(), values.capacity())
        .forEach(why -> errors.add("capacity", why.code(), why.arguments().toArray()));
    if (errors.isEmpty()) {
      try {
        desk.change(Actor.of(viewer), id, version, values, form.movesLessons(), "");
        flash.addFlashAttribute(Pages.NOTICE, page.t("training.batch.changed"));
        return new ModelAndView("redirect:/training/batches/" + id);
      } catch (RuleRefused refused) {
        refused.refusals().forEach(w -> errors.add("", w.code(), w.arguments().toArray()));
      } catch (DuplicateKeyException sameMoment) {
        errors.add("number", "training.form.numberTaken", values.number());
      }
    }
    return page(head, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(BatchHead batch, BatchForm form, FormErrors errors, HttpStatus status) {
    return new ModelAndView(
        "training/batchEdit",
        Map.of(
            "batch", batch,
            "form", form,
            "errors", errors,
            "customers", customers.names(),
            "fundingLines", schemes.fundingLines()),
        status);
  }
}
