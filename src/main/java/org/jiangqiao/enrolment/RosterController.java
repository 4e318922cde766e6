package org.jiangqiao.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.Batches;
import org.jiangqiao.ui.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The roster of a batch: who has a seat, who waits, who stepped back. */
@Controller
@Requires("training.read")
class RosterController {

  private final Batches batches;
  private final RosterDesk desk;
  private final AuditLog audit;

  RosterController(Batches batches, RosterDesk desk, AuditLog audit) {
    this.batches = batches;
    this.desk = desk;
    this.audit = audit;
  }

  @GetMapping("/training/batches/{id}/roster")
  ModelAndView roster(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String tab,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable UUID after) {
    BatchHead batch = batches.head(id);
    RosterDesk.Tab chosen = RosterDesk.Tab.of(tab);
    Map<String, Object> model = new HashMap<>();
    model.put("batch", batch);
    model.put("tab", chosen);
    model.put("q", q);
    model.put("counts", desk.counts(id));
    model.put("listing", desk.list(batch, chosen, q, after));
    return new ModelAndView("enrolment/roster", model);
  }

  @GetMapping("/training/batches/{id}/roster/print")
  ModelAndView print(@PathVariable UUID id) {
    return new ModelAndView(
        "enrolment/rosterPrint", Map.of("batch", batches.head(id), "rows", desk.seated(id)));
  }

  /** One enrolment with everything that may be done to it; at the side where scripts run. */
  @GetMapping("/training/enrolments/{id}")
  ModelAndView enrolment(
      @PathVariable UUID id,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
    EnrolmentView view = view(id);
    return new ModelAndView(
        part == null ? "enrolment/enrolmentPage" : "enrolment/enrolment", Map.of("view", view));
  }

  private EnrolmentView view(UUID id) {
    RosterDesk.Row row = desk.row(id).orElseThrow(() -> new NotFound("enrolment " + id));
    BatchHead batch = batches.head(row.batchId());
    var warnings = desk.warnings(batch, List.of(row));
    return new EnrolmentView(
        batch, row, warnings.getOrDefault(id, List.of()), audit.of("training.enrolment", id));
  }
}
