package org.jiangqiao.enrolment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.Audience;
import org.jiangqiao.directory.People;
import org.jiangqiao.directory.People.NewPerson;
import org.jiangqiao.directory.People.PersonRef;
import org.jiangqiao.directory.People.PersonRow;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.Batches;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office adds one person to a roster. */
@Controller
@Requires("training.manage")
class AddPersonController {

  private final Batches batches;
  private final People people;
  private final Enrolments desk;
  private final TransactionTemplate transaction;

  AddPersonController(
      Batches batches, People people, Enrolments desk, TransactionTemplate transaction) {
    this.batches = batches;
    this.people = people;
    this.desk = desk;
    this.transaction = transaction;
  }

  @GetMapping("/training/batches/{id}/roster/new")
  ModelAndView form(@PathVariable UUID id) {
    BatchHead batch = batches.head(id);
    return page(
        batch, AddPersonForm.blank(batch.audience()), new FormErrors(), false, HttpStatus.OK);
  }

  @PostMapping("/training/batches/{id}/roster")
  ModelAndView add(
      @PathVariable UUID id,
      @ModelAttribute AddPersonForm form,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    BatchHead batch = batches.head(id);
    FormErrors errors = new FormErrors();
    if (form.chosen() == null && form.check(errors) == null) {
      return again(batch, form, errors);
    }
    EnrolmentOutcome outcome = enrol(Actor.of(viewer), id, form);
    if (!outcome.refusals().isEmpty()) {
      outcome.refusals().forEach(r -> errors.add("", r.code(), r.arguments().toArray()));
      return again(batch, form, errors);
    }
    flash.addFlashAttribute(Pages.NOTICE, RosterTexts.of(page, outcome, nameOf(form)));
    String tab = outcome instanceof EnrolmentOutcome.Waiting ? "WAITING" : "SEATED";
    return new ModelAndView("redirect:/training/batches/" + id + "/roster?tab=" + tab);
  }

  /** A refusal leaves nothing behind, not even the person. */
  private EnrolmentOutcome enrol(Actor actor, UUID batch, AddPersonForm form) {
    EnrolmentOutcome outcome =
        transaction.execute(tx -> {
          EnrolmentOutcome made = attempt(actor, batch, form);
          if (!made.refusals().isEmpty()) {
            tx.setRollbackOnly();
          }
          return made;
        });
    return outcome == null ? new EnrolmentOutcome.Full() : outcome;
  }

  private EnrolmentOutcome attempt(Actor actor, UUID batch, AddPersonForm form) {
    try {
      Optional<PersonRef> person = person(actor, form);
      return person.isEmpty()
          ? new EnrolmentOutcome.Refused(
              java.util.List.of(Refusal.of("enrolment.refusal.noPerson")))
          : desk.enrol(
              actor,
              batch,
              person.get(),
              form.audience(),
              "STAFF",
              null,
              form.requestKey(),
              Allowances.office().because(form.whyTwice()));
    } catch (RuleRefused refused) {
      return new EnrolmentOutcome.Refused(refused.refusals());
    }
  }

  private Optional<PersonRef> person(Actor actor, AddPersonForm form) {
    UUID chosen = form.chosen();
    if (chosen != null) {
      return people.find(chosen).map(row -> new PersonRef(row.id(), row.personKey(), false));
    }
    NewPerson typed = form.check(new FormErrors());
    return typed == null ? Optional.empty() : Optional.of(people.findOrCreate(actor, typed));
  }

  private String nameOf(AddPersonForm form) {
    UUID chosen = form.chosen();
    return chosen == null
        ? form.name()
        : people.find(chosen).map(PersonRow::name).orElse(form.name());
  }

  private ModelAndView again(BatchHead batch, AddPersonForm form, FormErrors errors) {
    Refusal whole = errors.of("");
    boolean twice = whole != null && whole.code().equals("enrolment.refusal.subsidy");
    return page(batch, form.withoutNumber(), errors, twice, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(
      BatchHead batch, AddPersonForm form, FormErrors errors, boolean twice, HttpStatus status) {
    UUID chosen = form.chosen();
    Map<String, Object> model = new HashMap<>();
    model.put("batch", batch);
    model.put("form", form);
    model.put("errors", errors);
    model.put("twice", twice || !form.whyTwice().isEmpty());
    model.put("audiences", Audience.offered(batch.audience()));
    model.put(
        "chosenName", chosen == null ? "" : people.find(chosen).map(PersonRow::name).orElse(""));
    return new ModelAndView("enrolment/addPerson", model, status);
  }

  /** Kept here so that the template need not know the type. */
  static Map<String, String> options(Page page, java.util.List<Audience> audiences) {
    Map<String, String> options = new java.util.LinkedHashMap<>();
    audiences.forEach(a -> options.put(a.code(), page.t(a.labelKey())));
    return options;
  }

  /** The papers by name. */
  static Map<String, String> papers(Page page) {
    Map<String, String> options = new java.util.LinkedHashMap<>();
    for (var paper : org.jiangqiao.codes.IdentityPaper.values()) {
      options.put(paper.code(), page.t(paper.labelKey()));
    }
    return options;
  }
}
