package org.jiangqiao.report;

import java.util.List;

/** 附表: one indicator table of the annual report. */
record ReportTable(String key, int number, String nameKey, List<ReportTableRow> rows) {

  /** The rows that have cells. */
  List<ReportTableRow> filled() {
    return rows.stream().filter(row -> !row.isHeading()).toList();
  }
}
