package org.jiangqiao.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.kernel.Purpose;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.ui.Page;
import org.jiangqiao.workbook.SheetWriter;
import org.jiangqiao.workbook.TableForm;
import org.jiangqiao.workbook.TableWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes all rows behind a figure, a thousand at a time; who took them is recorded. */
@Component
class FigureExport {

  private final EvidenceRows rows;
  private final Indicators indicators;
  private final AuditLog audit;

  FigureExport(EvidenceRows rows, Indicators indicators, AuditLog audit) {
    this.rows = rows;
    this.indicators = indicators;
    this.audit = audit;
  }

  /**
   * What is wrong with the purpose of taking the rows away; null when none is needed or it will do.
   */
  @Nullable Refusal wrongReason(Page page, FigureRequest asked, String reason) {
    boolean personal = columns(page, listed(asked).indicator()).stream().anyMatch(Column::personal);
    return personal && !Purpose.isStated(reason) ? Refusal.of("register.export.noReason") : null;
  }

  /**
   * Writes the rows.
   *
   * @param reason what they are for; empty when they say nothing of persons
   */
  @Transactional
  public void write(
      Page page, Actor actor, FigureRequest asked, TableForm form, String reason, OutputStream out)
      throws IOException {
    Question question = listed(asked);
    Indicator indicator = question.indicator();
    List<String> words = heads(page, indicator);
    record(actor, asked, form, words, reason);
    List<SheetWriter.Column> heads = words.stream().map(SheetWriter.Column::of).toList();
    try (TableWriter table = form.start(out, page.t("figure.export.sheet"), heads)) {
      rows.forEach(question, row -> table.row(cells(page, indicator, row)));
    }
  }

  /** Of a ratio the rows of the whole are handed out: they hold those of the part. */
  private Question listed(FigureRequest asked) {
    return asked.question().about(indicators.counted(asked.question().indicator()).getLast());
  }

  private void record(
      Actor actor, FigureRequest asked, TableForm form, List<String> heads, String reason) {
    Question question = asked.question();
    audit.write(
        actor,
        "exported",
        "evidence.indicator",
        UUID.nameUUIDFromBytes(question.indicator().id().getBytes(StandardCharsets.UTF_8)),
        Map.of(),
        Map.of(
            "figure", question.href(), "form", form.ending(), "columns", String.join("、", heads)),
        reason);
  }

  private static List<String> heads(Page page, Indicator indicator) {
    List<String> result = new ArrayList<>();
    result.add(page.t("figure.column.date"));
    columns(page, indicator).forEach(column -> result.add(page.t("figure.column." + column.key())));
    result.add(page.t("figure.facet.grade"));
    result.add(page.t(indicator.unitKey()));
    return result;
  }

  private static List<Object> cells(Page page, Indicator indicator, EvidenceRow row) {
    List<Object> result = new ArrayList<>();
    result.add(row.date().toString());
    for (Column column : columns(page, indicator)) {
      String cell = row.cells().get(indicator.columns().indexOf(column));
      result.add(column.words().isEmpty() ? cell : FacetLabels.words(page, column.words(), cell));
    }
    result.add(row.grade());
    result.add(BigDecimal.valueOf(row.weight(), indicator.scale()));
    return result;
  }

  private static List<Column> columns(Page page, Indicator indicator) {
    return indicator.columns().stream()
        .filter(column -> !column.personal() || page.may("directory.read"))
        .toList();
  }
}
