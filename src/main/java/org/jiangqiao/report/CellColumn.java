package org.jiangqiao.report;

import org.jiangqiao.kernel.AcademicYear;

/** The two columns of every table. */
enum CellColumn {
  THIS,
  LAST;

  AcademicYear year(AnnualReport report) {
    return this == THIS ? report.schoolYear() : report.schoolYear().previous();
  }
}
