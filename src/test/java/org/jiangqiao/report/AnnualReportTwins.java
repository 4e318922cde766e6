package org.jiangqiao.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.TwinRows;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.kernel.SchoolId;
import org.springframework.stereotype.Component;

@Component
class AnnualReportTwins implements TwinRows {

  private static final Actor BY = Actor.outsider("测试");

  private final AnnualReports reports;
  private final Blocks blocks;
  private final Clock clock;

  AnnualReportTwins(AnnualReports reports, Blocks blocks, Clock clock) {
    this.reports = reports;
    this.blocks = blocks;
    this.clock = clock;
  }

  @Override
  public Map<String, UUID> of(SchoolId school) {
    int year = AcademicYear.of(LocalDate.now(clock)).startYear();
    UUID report = Tenancy.in(school, () -> reports.begin(BY, year));
    UUID block = Tenancy.in(school, () -> blocks.add(BY, report, "profile"));
    return Map.of(
        "/reports/{id}", report,
        "/reports/{id}/cell", report,
        "/report-blocks/{id}", block,
        "/report-blocks/{id}/figures", block);
  }
}
