package org.jiangqiao.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The annual reports of the school in scope. */
@Component
public class AnnualReports {

  static final String SUBJECT = "report.annual_report";

  private final JdbcClient jdbc;
  private final AnnualReportForms forms;
  private final AuditLog audit;
  private final Clock clock;

  AnnualReports(JdbcClient jdbc, AnnualReportForms forms, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.forms = forms;
    this.audit = audit;
    this.clock = clock;
  }

  /** The years a report can be begun for, the one that is due first. */
  List<Integer> years() {
    int next = AcademicYear.of(LocalDate.now(clock)).startYear() + 1;
    return IntStream.iterate(next, y -> y >= forms.firstYear(), y -> y - 1).boxed().toList();
  }

  /**
   * Begins the report of a year.
   *
   * @throws RuleRefused when there is one, or the year is none to be reported on
   */
  @Transactional
  public UUID begin(Actor actor, int year) {
    if (!years().contains(year)) {
      throw new RuleRefused("report.refusal.year", String.valueOf(year));
    }
    UUID id = Ids.next();
    int rows =
        jdbc.sql(
                """
                insert into report.annual_report (school_id, id, year, form_year, created_at, created_by)
                values (:school, :id, :year, :form, :now, :by)
                on conflict (school_id, year) do nothing
                """)
            .param("school", Tenancy.required().value())
            .param("id", id)
            .param("year", year)
            .param("form", forms.holding(year).year())
            .param("now", OffsetDateTime.now(clock))
            .param("by", actor.name())
            .update();
    if (rows == 0) {
      throw new RuleRefused("report.refusal.yearTaken", String.valueOf(year));
    }
    audit.write(actor, "created", SUBJECT, id, Map.of(), Map.of("year", year), "");
    return id;
  }

  /** All of them, the latest year first. */
  @Transactional(readOnly = true)
  List<AnnualReport> all() {
    return jdbc.sql(
            """
            select id, year, form_year, created_at, created_by from report.annual_report
             where school_id = :school order by year desc
            """)
        .param("school", Tenancy.required().value())
        .query(AnnualReport.class)
        .list();
  }

  /** One report. */
  @Transactional(readOnly = true)
  AnnualReport get(UUID id) {
    return jdbc.sql(
            """
            select id, year, form_year, created_at, created_by from report.annual_report
             where school_id = :school and id = :id
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(AnnualReport.class)
        .optional()
        .orElseThrow(() -> new NotFound("annual report " + id));
  }

  /** One report, held against any other act on it until the transaction ends. */
  @Transactional
  AnnualReport hold(UUID id) {
    jdbc.sql(
            """
            select 1 from report.annual_report where school_id = :school and id = :id for update
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(Integer.class)
        .optional();
    return get(id);
  }
}
