package org.jiangqiao.evidence;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.ui.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes all rows behind a figure, a thousand at a time; who took them is recorded. */
@Component
class FigureExport {

  private static final int FLUSH_EVERY = 1000;
  private final EvidenceRows rows;
  private final Indicators indicators;
  private final AuditLog audit;

  FigureExport(EvidenceRows rows, Indicators indicators, AuditLog audit) {
    this.rows = rows;
    this.indicators = indicators;
    this.audit = audit;
  }

  @Transactional
  public void csv(Page page, Actor actor, FigureRequest asked, OutputStream out)
      throws IOException {
    Question question = listed(asked);
    record(actor, asked, "csv");
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // Spreadsheets take a file for UTF-8 only when it begins with this mark.
    writer.write('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().build(writer)) {
      csv.writeRecord(heads(page, question.indicator()));
      rows.forEach(
          question,
          row ->
              csv.writeRecord(
                  cells(page, question.indicator(), row).stream()
                      .map(FigureExport::defuse)
                      .toList()));
    }
  }

  @Transactional
  public void workbook(Page page, Actor actor, FigureRequest asked, OutputStream out)
      throws IOException {
    Question question = listed(asked);
    record(actor, asked, "xlsx");
    try (Workbook workbook = new Workbook(out, "Jiangqiao", "1.0");
        Worksheet sheet = workbook.newWorksheet(page.t("figure.export.sheet"))) {
      List<String> heads = heads(page, question.indicator());
      for (int i = 0; i < heads.size(); i++) {
        sheet.value(0, i, heads.get(i));
      }
      sheet.range(0, 0, 0, heads.size() - 1).style().bold().set();
      sheet.freezePane(0, 1);
      int[] line = {0};
      rows.forEach(question, row -> write(sheet, ++line[0], page, question.indicator(), row));
    }
  }

  private static void write(
      Worksheet sheet, int line, Page page, Indicator indicator, EvidenceRow row) {
    List<String> cells = cells(page, indicator, row);
    for (int i = 0; i < cells.size() - 1; i++) {
      // Text typed as text: a leading = is a character there and never a formula.
      sheet.inlineString(line, i, cells.get(i));
    }
    sheet.value(line, cells.size() - 1, BigDecimal.valueOf(row.weight(), indicator.scale()));
    if (line % FLUSH_EVERY == 0) {
      flush(sheet);
    }
  }

  private static void flush(Worksheet sheet) {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Of a ratio the rows of the whole are handed out: they hold those of the part. */
  private Question listed(FigureRequest asked) {
    return asked.question().about(indicators.counted(asked.question().indicator()).getLast());
  }

  private void record(Actor actor, FigureRequest asked, String form) {
    Question question = asked.question();
    audit.write(
        actor,
        "exported",
        "evidence.indicator",
        UUID.nameUUIDFromBytes(question.indicator().id().getBytes(StandardCharsets.UTF_8)),
        Map.of(),
        Map.of("figure", question.href(), "form", form),
        "");
  }

  private static List<String> heads(Page page, Indicator indicator) {
    List<String> result = new ArrayList<>();
    result.add(page.t("figure.column.date"));
    columns(page, indicator).forEach(column -> result.add(page.t("figure.column." + column.key())));
    result.add(page.t("figure.facet.grade"));
    result.add(page.t(indicator.unitKey()));
    return result;
  }

  private static List<String> cells(Page page, Indicator indicator, EvidenceRow row) {
    List<String> result = new ArrayList<>();
    result.add(row.date().toString());
    for (Column column : columns(page, indicator)) {
      String cell = row.cells().get(indicator.columns().indexOf(column));
      result.add(column.words().isEmpty() ? cell : FacetLabels.words(page, column.words(), cell));
    }
    result.add(row.grade());
    result.add(BigDecimal.valueOf(row.weight(), indicator.scale()).toPlainString());
    return result;
  }

  private static List<Column> columns(Page page, Indicator indicator) {
    return indicator.columns().stream()
        .filter(column -> !column.personal() || page.may("directory.read"))
        .toList();
  }

  /** A cell that a spreadsheet would take for a formula is marked as text. */
  static String defuse(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
