package org.jiangqiao.completion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.FormErrors;
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

/** 跟踪回访 of a batch: the visits, a new one, and whom to call next. */
@Controller
class FollowUpController {

  private final Batches batches;
  private final FollowUps followUps;
  private final Withdrawals withdrawals;
  private final Clock clock;

  FollowUpController(Batches batches, FollowUps followUps, Withdrawals withdrawals, Clock clock) {
    this.batches = batches;
    this.followUps = followUps;
    this.withdrawals = withdrawals;
    this.clock = clock;
  }

  @GetMapping("/training/batches/{id}/follow-ups")
  @Requires("training.read")
  ModelAndView list(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String person, Viewer viewer) {
    FollowUpForm form =
        new FollowUpForm(
            LocalDate.now(clock).toString(), person, "CALL", viewer.name(), "", "", "");
    return page(id, form, new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/training/batches/{id}/follow-ups")
  @Requires("training.manage")
  ModelAndView add(
      @PathVariable UUID id,
      @ModelAttribute FollowUpForm form,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    batches.head(id);
    FormErrors errors = new FormErrors();
    LocalDate day = form.check(errors, LocalDate.now(clock), followUps.people(id));
    if (!errors.isEmpty()) {
      return page(id, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    followUps.add(Actor.of(viewer), id, day, form);
    flash.addFlashAttribute(Pages.NOTICE, page.t("completion.done.followUp"));
    return new ModelAndView("redirect:/training/batches/" + id + "/follow-ups");
  }

  @PostMapping("/training/follow-ups/{id}/withdrawal")
  @Requires("training.manage")
  ModelAndView withdraw(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    UUID batch = withdrawals.batch(Withdrawals.Kind.FOLLOW_UP, id);
    FormErrors errors = Typed.reason(reason.strip());
    if (!errors.isEmpty()) {
      FollowUpForm blank =
          new FollowUpForm(LocalDate.now(clock).toString(), "", "CALL", viewer.name(), "", "", "");
      return page(batch, blank, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    withdrawals.withdraw(Actor.of(viewer), Withdrawals.Kind.FOLLOW_UP, id, reason.strip());
    flash.addFlashAttribute(Pages.NOTICE, page.t("completion.done.withdrawn"));
    return new ModelAndView("redirect:/training/batches/" + batch + "/follow-ups");
  }

  private ModelAndView page(UUID id, FollowUpForm form, FormErrors errors, HttpStatus status) {
    List<FollowUps.Person> people = followUps.people(id);
    Map<String, Object> model = new HashMap<>();
    model.put("batch", batches.head(id));
    model.put("visits", followUps.of(id));
    model.put("people", people);
    model.put("calls", FollowUps.callList(people));
    model.put("form", form);
    model.put("errors", errors);
    return new ModelAndView("completion/followUps", model, status);
  }
}
