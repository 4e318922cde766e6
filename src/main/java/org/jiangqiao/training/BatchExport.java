package org.jiangqiao.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.ui.Page;
import org.jiangqiao.workbook.SheetWriter;
import org.jiangqiao.workbook.TableForm;
import org.jiangqiao.workbook.TableWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the list of batches as it is narrowed and ordered; it names no trainee. */
@Component
class BatchExport {

  private static final UUID LIST =
      UUID.nameUUIDFromBytes("training/batches".getBytes(StandardCharsets.UTF_8));
  private static final List<String> HEADS =
      List.of(
          "training.batch.number",
          "training.batch.title",
          "training.batch.scheme",
          "training.filter.state",
          "training.batch.startsOn",
          "training.batch.endsOn",
          "training.batch.place",
          "training.batch.capacity",
          "training.batches.taken",
          "training.batches.waiting",
          "training.batches.completed");

  private final BatchList list;
  private final AuditLog audit;

  BatchExport(BatchList list, AuditLog audit) {
    this.list = list;
    this.audit = audit;
  }

  @Transactional
  public void write(Page page, Actor actor, BatchFilter filter, TableForm form, OutputStream out)
      throws IOException {
    audit.write(
        actor,
        "exported",
        "training.batch",
        LIST,
        Map.of(),
        Map.of("list", filter.from(""), "form", form.ending()),
        "");
    Map<UUID, Integer> completed = list.completed();
    List<SheetWriter.Column> heads =
        HEADS.stream().map(head -> SheetWriter.Column.of(page.t(head))).toList();
    try (TableWriter table = form.start(out, page.t("training.batches"), heads)) {
      list.each(
          filter, batch -> table.row(row(page, batch, completed.getOrDefault(batch.id(), 0))));
    }
  }

  private static List<Object> row(Page page, BatchHead batch, int completed) {
    Stream<Object> cells =
        Stream.of(
            batch.number(),
            batch.title(),
            batch.schemeName(),
            page.t("training.state." + batch.state().code()),
            page.d(batch.startsOn()),
            page.d(batch.endsOn()),
            batch.place(),
            batch.capacity(),
            batch.taken(),
            batch.waiting(),
            completed);
    return cells.toList();
  }
}
