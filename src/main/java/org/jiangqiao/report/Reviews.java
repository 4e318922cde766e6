package org.jiangqiao.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The review of reports: every step is a row, and nobody approves what he submitted. */
@Component
class Reviews {

  private final JdbcClient jdbc;
  private final AnnualReports reports;
  private final AuditLog audit;
  private final JsonMapper json;
  private final Clock clock;

  Reviews(JdbcClient jdbc, AnnualReports reports, AuditLog audit, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.reports = reports;
    this.audit = audit;
    this.clock = clock;
  }

  /** The steps of a report, the first first. */
  @Transactional(readOnly = true)
  List<ReviewStep> of(UUID report) {
    return jdbc.sql(
            """
            select id, report_id, number, step, account_id, taken_at, taken_by, reason
              from report.review_step where school_id = :school and report_id = :report order by number
            """)
        .param("school", Tenancy.required().value())
        .param("report", report)
        .query(ReviewStep.class)
        .list();
  }

  /** The last step of every report of the school. */
  @Transactional(readOnly = true)
  List<ReviewStep> latest() {
    return jdbc.sql(
            """
            select distinct on (report_id) id, report_id, number, step, account_id, taken_at, taken_by, reason
              from report.review_step where school_id = :school order by report_id, number desc
            """)
        .param("school", Tenancy.required().value())
        .query(ReviewStep.class)
        .list();
  }

  /** The report that the approval of that id approved. */
  @Transactional(readOnly = true)
  UUID approved(UUID approval) {
    return find(approval).orElseThrow(() -> new NotFound("approval " + approval));
  }

  /** The same; empty where there is no such approval. */
  @Transactional(readOnly = true)
  Optional<UUID> find(UUID approval) {
    return jdbc.sql(
            "select report_id from report.review_step where school_id = :school and id = :id and step = 'APPROVED'")
        .param("school", Tenancy.required().value())
        .param("id", approval)
        .query(UUID.class)
        .optional();
  }

  static ReviewState state(List<ReviewStep> steps) {
    return steps.isEmpty() ? ReviewState.DRAFTED : steps.getLast().step();
  }

  /** Holds the report and refuses unless it may be changed. */
  @Transactional
  AnnualReport open(UUID report) {
    AnnualReport held = reports.hold(report);
    ReviewState state = state(of(report));
    if (!state.isOpen()) {
      throw new RuleRefused(
          state == ReviewState.APPROVED ? "report.refusal.approved" : "report.refusal.submitted");
    }
    return held;
  }

  /** Hands the report in. */
  @Transactional
  void submit(Viewer viewer, UUID report, @Nullable Integer steps) {
    open(report);
    requireSeen(of(report), steps);
    step(viewer, report, ReviewState.SUBMITTED, "", null, null);
  }

  /** Refuses what was meant for an earlier state of the review. */
  static void requireSeen(List<ReviewStep> steps, @Nullable Integer seen) {
    if (seen != null && seen != steps.size()) {
      throw new RuleRefused("report.refusal.reviewMoved", steps.getLast().takenBy());
    }
  }

  /** Gives the report back to be changed; an approved one too, for a correction. */
  @Transactional
  void giveBack(Viewer viewer, UUID report, String reason, @Nullable Integer steps) {
    reports.hold(report);
    if (state(of(report)).isOpen()) {
      throw new RuleRefused("report.refusal.notSubmitted");
    }
    requireSeen(of(report), steps);
    step(viewer, report, ReviewState.RETURNED, reason, null, null);
  }

  /** Approves what somebody else submitted, with the numbers it states. */
  @Transactional
  void approve(Viewer viewer, UUID report, List<ReportValue> stated) {
    reports.hold(report);
    List<ReviewStep> steps = of(report);
    if (state(steps).isOpen()) {
      throw new RuleRefused("report.refusal.notSubmitted");
    }
    ReviewStep submission =
        steps.reversed().stream()
            .filter(step -> step.step() == ReviewState.SUBMITTED)
            .findFirst()
            .orElseThrow();
    if (submission.accountId().equals(viewer.account())) {
      throw new RuleRefused("report.refusal.ownApproval", submission.takenBy());
    }
    Map<String, String> values = new TreeMap<>();
    stated.forEach(value -> values.put(value.place(), value.value()));
    step(viewer, report, ReviewState.APPROVED, "", submission, json.writeValueAsString(values));
  }

  /** The numbers that an approval approved, by their place. */
  @Transactional(readOnly = true)
  Map<String, String> stated(UUID approval) {
    Map<String, String> stated = new TreeMap<>();
    jdbc.sql(
            """
            select place, value from report.review_step, jsonb_each_text(stated) as said (place, value)
             where school_id = :school and id = :id
            """)
        .param("school", Tenancy.required().value())
        .param("id", approval)
        .query(row -> {
          stated.put(row.getString(1), row.getString(2));
        });
    return stated;
  }

  private void step(
      Viewer viewer,
      UUID report,
      ReviewState step,
      String reason,
      @Nullable ReviewStep submission,
      @Nullable String stated) {
    jdbc.sql(
            """
            insert into report.review_step (school_id, id, report_id, number, step, account_id, taken_at, taken_by, reason,
              submission_id, submitted_account, stated)
            values (:school, :id, :report, (select coalesce(max(number), 0) + 1 from report.review_step
              where school_id = :school and report_id = :report), :step, :account, :now, :by, :reason, :submission, :submitter,
              :stated::jsonb)
            """)
        .param("school", Tenancy.required().value())
        .param("id", Ids.next())
        .param("report", report)
        .param("step", step.name())
        .param("account", viewer.account())
        .param("now", OffsetDateTime.now(clock))
        .param("by", viewer.name())
        .param("reason", reason)
        .param("submission", submission == null ? null : submission.id())
        .param("submitter", submission == null ? null : submission.accountId())
        .param("stated", stated)
        .update();
    String action =
        switch (step) {
          case SUBMITTED -> "reportSubmitted";
          case RETURNED -> "reportReturned";
          case APPROVED -> "reportApproved";
          case DRAFTED -> throw new IllegalArgumentException("nothing makes a draft of a report");
        };
    audit.write(
        Actor.of(viewer), action, AnnualReports.SUBJECT, report, Map.of(), Map.of(), reason);
  }
}
