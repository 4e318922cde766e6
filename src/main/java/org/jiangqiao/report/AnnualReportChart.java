package org.jiangqiao.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
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
      chart.plot(bars(chart, title, years));
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("no chart could be made", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XDDFBarChartData bars(
      XWPFChart chart, String title, List<AnnualReportSeries.Year> years) {
    String[] names = years.stream().map(y -> y.year().label()).toArray(String[]::new);
    Double[] values =
        years.stream()
            .map(y -> y.figure().value().map(Number::doubleValue).orElse(0d))
            .toArray(Double[]::new);
    XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
    across.getOrAddShapeProperties().setLineProperties(line(PresetColor.GRAY));
    XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
    up.setCrossBetween(AxisCrossBetween.BETWEEN);
    up.getOrAddMajorGridProperties().setLineProperties(line(PresetColor.LIGHT_GRAY));
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, up);
    data.setBarDirection(BarDirection.COL);
    data.setVaryColors(false);
    XDDFChartData.Series series =
        data.addSeries(
            XDDFDataSourcesFactory.fromArray(names, range(chart, names.length, 0), 0),
            XDDFDataSourcesFactory.fromArray(values, range(chart, values.length, 1), 1));
    series.setTitle(title, chart.setSheetTitle(title, 1));
    // Without a theme in the document only Word itself would choose a colour.
    series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.STEEL_BLUE)));
    return data;
  }

  /** Where the workbook inside the chart keeps a column, below its heading. */
  private static String range(XWPFChart chart, int length, int column) {
    return chart.formatRange(new CellRangeAddress(1, length, column, column));
  }

  private static XDDFLineProperties line(PresetColor color) {
    return new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(color)));
  }
}
