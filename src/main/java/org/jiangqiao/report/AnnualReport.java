package org.jiangqiao.report;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jiangqiao.kernel.AcademicYear;

/**
 * 质量年报: the report of one year.
 *
 * @param year the round, such as 2026 for the school year 2025–2026
 * @param formYear the form it was begun with
 */
record AnnualReport(UUID id, int year, int formYear, OffsetDateTime createdAt, String createdBy) {

  /** The school year reported on: the one that ends in the report's year. */
  AcademicYear schoolYear() {
    return new AcademicYear(year - 1);
  }
}
