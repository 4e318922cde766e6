package org.jiangqiao.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jiangqiao.ui.Page;
import org.jiangqiao.workbook.SheetWriter;
import org.jiangqiao.workbook.TableForm;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sheets that go out so that they come in again: the template, and rows to be corrected. */
@Component
class ImportDownloads {

  private final ImportPreview preview;

  ImportDownloads(ImportPreview preview) {
    this.preview = preview;
  }

  /** The template: the columns of the export, without rows. */
  void template(Page page, ImportTarget target, HttpServletResponse response) {
    send(page, target, response, List.of(), page.t("register.import.template"), writer -> {});
  }

  /** The faulty rows as they came, with what is wrong in a last column. */
  void badRows(Page page, ImportTarget target, ImportRun run, HttpServletResponse response) {
    send(
        page,
        target,
        response,
        run.head(),
        page.t("register.import.badRows"),
        writer -> preview.faulty(run, line -> writer.row(back(page, target, run, line))));
  }

  private static List<String> back(
      Page page, ImportTarget target, ImportRun run, ImportPreview.Line line) {
    int column = run.mapped().indexOf(ImportColumn.MESSAGES);
    List<String> cells = new ArrayList<>(line.cells());
    while (cells.size() < run.head().size() + (column < 0 ? 1 : 0)) {
      cells.add("");
    }
    List<String> said =
        line.messages().stream()
            .filter(m -> !m.warning())
            .map(
                m -> (m.cell().isEmpty() ? "" : m.cell() + " ") + ImportPages.said(page, target, m))
            .toList();
    cells.set(column < 0 ? run.head().size() : column, String.join("；", said));
    return cells;
  }

  private static void send(
      Page page,
      ImportTarget target,
      HttpServletResponse response,
      List<String> head,
      String what,
      Consumer<SheetWriter> rows) {
    response.setContentType(TableForm.XLSX.mediaType());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(target.title(page) + "-" + what + ".xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    List<SheetWriter.Column> columns =
        head.isEmpty() ? ImportTemplate.columns(page, target) : ImportTemplate.back(page, head);
    try (SheetWriter writer =
        new SheetWriter(response.getOutputStream(), target.title(page), columns)) {
      rows.accept(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
