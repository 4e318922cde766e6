package org.jiangqiao.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.jobs.JobResult;
import org.jiangqiao.jobs.JobWait;
import org.jiangqiao.jobs.Progress;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Viewer;
import org.jiangqiao.workbook.TableForm;
import org.springframework.stereotype.Component;

/** 导出: a list as it is seen becomes a file, in the background when it is long. */
@Component
class Exports {

  private final ExportFiles exports;
  private final ExportTables tables;
  private final RegisterRows rows;
  private final JobWait wait;
  private final Clock clock;

  Exports(ExportFiles exports, ExportTables tables, RegisterRows rows, JobWait wait, Clock clock) {
    this.exports = exports;
    this.tables = tables;
    this.rows = rows;
    this.wait = wait;
    this.clock = clock;
  }

  /**
   * Makes the file.
   *
   * @return where to go: the file, or the job that makes it
   */
  String order(Page page, Viewer viewer, Register register, ExportOrder order) {
    exports.files().purge();
    String title = page.t(order.spec().text("title"));
    String file = title + "-" + LocalDate.now(clock) + "." + order.form().ending();
    ExportTables.Plan plan = tables.plan(page, Actor.of(viewer), register, order);
    UUID id = exports.begin(viewer, plan, file);
    return wait.run(
        viewer,
        page.language(),
        "register.export.job",
        file,
        progress -> {
          long written = write(id, plan, progress);
          return JobResult.of("/exports/" + id, "register.export.done", page.n(written));
        });
  }

  private long write(UUID id, ExportTables.Plan plan, Progress progress) {
    long total = rows.count(plan.order().query(), Long.MAX_VALUE);
    TableForm form = plan.order().form();
    if (total > form.mostRows()) {
      throw new RuleRefused("register.export.tooMany", total, form.mostRows());
    }
    long[] written = {0};
    try {
      exports.files().write(id, out -> written[0] = write(plan, out, total, progress));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    exports.finish(id, written[0]);
    return written[0];
  }

  private long write(ExportTables.Plan plan, OutputStream out, long total, Progress progress)
      throws IOException {
    return tables.write(plan, out, done -> progress.report(done, Math.max(done, total)));
  }
}
