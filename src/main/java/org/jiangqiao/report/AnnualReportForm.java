package org.jiangqiao.report;

import java.util.List;
import org.jiangqiao.kernel.NotFound;

/**
 * 年报格式: the chapters and tables that the notice of a year asks for.
 *
 * @param noteKey message key of how far the tables can be relied upon
 */
record AnnualReportForm(
    int year, String noteKey, List<Chapter> chapters, List<ReportTable> tables) {

  /**
   * A chapter.
   *
   * @param number 0 for the school's profile before the first
   * @param hintKey message key of what belongs there; empty for none
   */
  record Chapter(String key, int number, String nameKey, String hintKey) {}

  Chapter chapter(String key) {
    return chapters.stream()
        .filter(chapter -> chapter.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("chapter " + key));
  }

  /** All rows with cells, table by table. */
  List<ReportTableRow> rows() {
    return tables.stream().flatMap(table -> table.filled().stream()).toList();
  }

  ReportTableRow row(String code) {
    return rows().stream()
        .filter(row -> row.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("row " + code));
  }
}
