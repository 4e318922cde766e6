package org.jiangqiao.report;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 年报文件: what a PDF or Word document of a report says. Of a published report that is what was frozen
 * and signed; of any other what the records say at this moment.
 *
 * @param years for the chart; none where a published report has none
 * @param imprint null while the report is not published
 */
record AnnualReportPaper(
    AnnualReportView view,
    List<AnnualReportSeries.Year> years,
    @Nullable Imprint imprint,
    String school,
    OffsetDateTime at) {

  /** How long a year's bar is, in percent of the longest. */
  long length(AnnualReportSeries.Year year) {
    double most = years.stream().mapToDouble(AnnualReportPaper::height).max().orElse(0);
    return most <= 0 ? 0 : Math.round(100 * height(year) / most);
  }

  private static double height(AnnualReportSeries.Year year) {
    return year.figure().value().map(Number::doubleValue).orElse(0d);
  }

  /**
   * By which anybody can check the document against what was signed.
   *
   * @param hash of the manifest
   * @param fingerprint of the key that signed it
   * @param journal how far the record of changes was sealed; null when nothing was
   * @param number under which the edition is public; empty while it is not
   */
  record Imprint(
      Edition edition,
      String hash,
      String fingerprint,
      EditionManifest.@Nullable FrozenHead journal,
      String number) {}
}
