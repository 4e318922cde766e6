package org.jiangqiao.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.evidence.Column;
import org.jiangqiao.evidence.EvidenceRow;
import org.jiangqiao.evidence.FacetLabels;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.ui.Page;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an edition with the records behind them as they are today.
 *
 * @param question null where the product no longer counts this figure
 * @param records today's record by row; missing where it is gone
 * @param columns what is shown of them
 */
record EditionView(
    @Nullable Question question, Map<UUID, EvidenceRow> records, List<Column> columns) {

  static EditionView none() {
    return new EditionView(null, Map.of(), List.of());
  }

  /** A cell of today's record. */
  String cell(Page page, FrozenRow row, Column column) {
    EvidenceRow record = records.get(row.id());
    if (record == null || question == null) {
      return "";
    }
    String cell = record.cells().get(question.indicator().columns().indexOf(column));
    return column.words().isEmpty() ? cell : FacetLabels.words(page, column.words(), cell);
  }

  /** The page of the record; null where there is none. */
  @Nullable String href(FrozenRow row) {
    EvidenceRow record = records.get(row.id());
    return record == null ? null : record.href();
  }

  String date(FrozenRow row) {
    EvidenceRow record = records.get(row.id());
    return record == null ? "" : record.date().toString();
  }
}
