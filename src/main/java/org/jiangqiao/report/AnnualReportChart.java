package org.jiangqiao.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A chart of Word's own: its data can be opened and its look changed there. */
final class AnnualReportChart {

  private static final int WIDTH = 15 * Units.EMU_PER_CENTIMETER;
  private static final int HEIGHT = 8 * Units.EMU_PER_CENTIMETER;

  private AnnualReportChart() {}

  static void add(XWPFDocument document, String title, List<AnnualReportSeries.Year> years) {
    try {
      XWPFChart chart = document.createChart(WIDTH, HEIGHT);
      chart.setTitleText(title);
      chart.setTitleOverlay(false);
      String[] names = years.stream().map(y -> y.year().label()).toArray(String[]::new);
      Double[] values =
          years.stream()
              .map(y -> y.figure().value().map(Number::doubleValue).orElse(0d))
              .toArray(Double[]::new);
      XDDFBarChartData data =
          (XDDFBarChartData)
              chart.createData(
                  ChartTypes.BAR,
                  chart.createCategoryAxis(AxisPosition.BOTTOM),
                  chart.createValueAxis(AxisPosition.LEFT));
      data.setBarDirection(BarDirection.COL);
      data.addSeries(
              XDDFDataSourcesFactory.fromArray(names, "Sheet1!$A$2:$A$" + (names.length + 1)),
              XDDFDataSourcesFactory.fromArray(values, "Sheet1!$B$2:$B$" + (values.length + 1)))
          .setTitle(title, null);
      chart.plot(data);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("no chart could be made", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
