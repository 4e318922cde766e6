package org.jiangqiao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Approves reports. An approval keeps the numbers it approved: published are those and no others.
 */
@Component
class Approvals {

  private final AnnualReportDesk desk;
  private final AnnualReports reports;
  private final Reviews reviews;
  private final Editions editions;
  private final AnnualReportSeries series;

  Approvals(
      AnnualReportDesk desk,
      AnnualReports reports,
      Reviews reviews,
      Editions editions,
      AnnualReportSeries series) {
    this.series = series;
    this.desk = desk;
    this.reports = reports;
    this.reviews = reviews;
    this.editions = editions;
  }

  /** The numbers that moved since the report was approved; none once it is published. */
  @Transactional(readOnly = true)
  List<ReportValue.Moved> moved(AnnualReportView view) {
    if (view.state() != ReviewState.APPROVED) {
      return List.of();
    }
    UUID approval = view.steps().getLast().id();
    return editions.find(approval).isPresent()
        ? List.of()
        : ReportValue.moved(reviews.stated(approval), values(view));
  }

  /** The numbers of its tables and texts, and those of its chart. */
  private List<ReportValue> values(AnnualReportView view) {
    List<ReportValue> values = ReportValue.of(view);
    series.of(view.report()).forEach(year -> values.add(ReportValue.of(year)));
    return values;
  }

  /**
   * Approves a report as it is now, or approves it again where numbers moved meanwhile; refused
   * while a remark is open or a phrase no longer holds.
   *
   * @param seen fingerprint of what the approver had before him; null where that is not known
   */
  @Transactional
  void approve(Viewer viewer, UUID id, @Nullable String seen) {
    reports.hold(id);
    AnnualReportView view = desk.view(id);
    if (view.state() != ReviewState.SUBMITTED && moved(view).isEmpty()) {
      throw new RuleRefused("report.refusal.notSubmitted");
    }
    if (seen != null && !seen.equals(ReportValue.fingerprint(view))) {
      throw new RuleRefused("report.refusal.changedSince");
    }
    List<Refusal> refusals = new ArrayList<>();
    if (view.broken() > 0) {
      refusals.add(Refusal.of("report.refusal.broken", String.valueOf(view.broken())));
    }
    if (!view.open().isEmpty()) {
      refusals.add(Refusal.of("report.refusal.openComments", String.valueOf(view.open().size())));
    }
    RuleRefused.unlessEmpty(refusals);
    reviews.approve(viewer, id, values(view));
  }
}
