package org.jiangqiao.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.ui.Page;
import org.jspecify.annotations.Nullable;

/**
 * What the page and the drawer of one figure show.
 *
 * @param drawer whether links open in the drawer
 * @param period the period in words
 * @param before the same figure a year earlier; null where no year is asked for
 * @param spans the periods one press away, the one shown among them
 * @param chips the filters, each with the address without it
 * @param by the facet of the bars
 * @param lists one list of rows; of a ratio two
 * @param years the figure year by year; empty in the drawer
 * @param history the versions of the definition, the latest first
 */
record FigureView(
    Question question,
    Figure figure,
    @Nullable Figure before,
    boolean drawer,
    String period,
    List<Span> spans,
    List<Chip> chips,
    Facet by,
    Bars bars,
    List<RowList> lists,
    List<Year> years,
    List<Indicator> history) {

  /** A period to choose. */
  record Span(String name, String href, boolean shown) {}

  /** A filter in words. */
  record Chip(String name, String value, String without) {}

  /**
   * The values of a facet.
   *
   * @param all how many there are, shown or not
   */
  record Bars(List<Bar> shown, int all) {}

  /** One value of a facet. */
  record Bar(String name, String value, String width, String href) {}

  /** One school year, with the address of its figure. */
  record Year(AcademicYear year, String href, Figure figure) {}

  /**
   * The rows behind one counted indicator.
   *
   * @param sum what the list adds up to
   * @param position number of rows on the pages before
   * @param paged whether the list goes on under this address; else under its own figure's
   */
  record RowList(
      Question question,
      Figure figure,
      Amount sum,
      List<Mix> grades,
      List<Column> columns,
      EvidenceRows.Slice slice,
      int position,
      boolean paged) {

    /** Whether the list adds up to the figure. */
    boolean agrees() {
      return sum.equals(figure.amount());
    }

    /** The address of the next page. */
    String nextHref(Facet by) {
      String next = slice.next();
      return next == null || !paged
          ? question.href()
          : question.href(
              "",
              Map.of("after", next, "at", "" + (position + slice.rows().size()), "by", by.key()));
    }

    /** A cell in words. */
    String cell(Page page, EvidenceRow row, Column column) {
      String cell = row.cells().get(question.indicator().columns().indexOf(column));
      return column.words().isEmpty() ? cell : FacetLabels.words(page, column.words(), cell);
    }

    /** What a row adds to the figure. */
    String weight(Page page, EvidenceRow row) {
      int scale = question.indicator().scale();
      return scale == 0 ? page.n(row.weight()) : page.n(BigDecimal.valueOf(row.weight(), scale));
    }
  }

  /** The address with the bars of another facet. */
  String byHref(Facet facet) {
    return question.href("", Map.of("by", facet.key()));
  }
}
