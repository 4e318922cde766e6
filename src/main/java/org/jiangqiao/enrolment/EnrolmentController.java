package org.jiangqiao.enrolment;

import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.directory.People.PersonRef;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office does to an enrolment once it stands in the roster. */
@Controller
@Requires("training.manage")
class EnrolmentController {

  private final EnrolmentChanges changes;
  private final Enrolments enrolments;
  private final RosterDesk desk;

  EnrolmentController(EnrolmentChanges changes, Enrolments enrolments, RosterDesk desk) {
    this.changes = changes;
    this.enrolments = enrolments;
    this.desk = desk;
  }

  @PostMapping("/training/enrolments/{id}/cancellation")
  String cancel(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    if (reason.isBlank()) {
      throw new RuleRefused("enrolment.refusal.reasonMissing");
    }
    var promoted = changes.cancel(Actor.of(viewer), id, reason.strip());
    return back(id, "SEATED", flash, promotedText(page, "enrolment.did.cancelled", promoted));
  }

  @PostMapping("/training/enrolments/{id}/promotion")
  String promote(@PathVariable UUID id, Page page, Viewer viewer, RedirectAttributes flash) {
    changes.promote(Actor.of(viewer), id);
    return back(id, "SEATED", flash, page.t("enrolment.did.promoted"));
  }

  @PostMapping("/training/enrolments/{id}/deferral")
  String defer(@PathVariable UUID id, Page page, Viewer viewer, RedirectAttributes flash) {
    var promoted = changes.defer(Actor.of(viewer), id);
    return back(id, "SEATED", flash, promotedText(page, "enrolment.did.deferred", promoted));
  }

  @PostMapping("/training/enrolments/{id}/audience")
  String audience(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String audience,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    changes.changeAudience(Actor.of(viewer), id, audience);
    return back(id, "SEATED", flash, page.t("enrolment.did.audience"));
  }

  /** Enrols somebody again who had stepped back. */
  @PostMapping("/training/enrolments/{id}/readmission")
  String readmit(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    RosterDesk.Row row = row(id);
    var outcome =
        enrolments.enrol(
            Actor.of(viewer),
            row.batchId(),
            new PersonRef(row.personId(), row.personKey(), false),
            row.audience(),
            "STAFF",
            null,
            Ids.next(),
            Allowances.office().because(why));
    RuleRefused.unlessEmpty(outcome.refusals());
    return back(id, "SEATED", flash, RosterTexts.of(page, outcome, row.name()));
  }

  @PostMapping("/training/batches/{id}/roster/filling")
  String fill(@PathVariable UUID id, Page page, Viewer viewer, RedirectAttributes flash) {
    int filled = changes.fill(Actor.of(viewer), id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("enrolment.did.filled", page.n(filled)));
    return "redirect:/training/batches/" + id + "/roster";
  }

  private static String promotedText(Page page, String key, Optional<String> promoted) {
    return page.t(key)
        + promoted.map(name -> " " + page.t("enrolment.did.promotedName", name)).orElse("");
  }

  private RosterDesk.Row row(UUID id) {
    return desk.row(id).orElseThrow(() -> new NotFound("enrolment " + id));
  }

  private String back(UUID id, String tab, RedirectAttributes flash, String notice) {
    flash.addFlashAttribute(Pages.NOTICE, notice);
    return "redirect:/training/batches/" + row(id).batchId() + "/roster?tab=" + tab;
  }
}
