package org.jiangqiao.register;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.files.SealedFolder.PlainCopy;
import org.jiangqiao.jobs.JobCancelled;
import org.jiangqiao.jobs.Progress;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Texts;
import org.jiangqiao.workbook.Caps;
import org.jiangqiao.workbook.WorkbookRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 导入: a sheet is read and judged, looked at by a person, then taken in as one act, or given up. */
@Component
public class Imports {

  private static final int AT_ONCE = 2_000;
  private static final String SUBJECT = "register.import_run";

  private final ImportRuns runs;
  private final ImportStage stage;
  private final ImportFiles files;
  private final ImportMappings mappings;
  private final AuditLog audit;
  private final Texts texts;
  private final TransactionTemplate transaction;

  Imports(
      ImportRuns runs,
      ImportStage stage,
      ImportFiles files,
      ImportMappings mappings,
      AuditLog audit,
      Texts texts,
      TransactionTemplate transaction) {
    this.runs = runs;
    this.stage = stage;
    this.files = files;
    this.mappings = mappings;
    this.audit = audit;
    this.texts = texts;
    this.transaction = transaction;
  }

  /** Takes in a sheet, to be judged by {@link #judge}. */
  public UUID receive(
      Actor actor, ImportTarget target, String fileName, InputStream content, String choice) {
    runs.purge();
    files.purge();
    UUID id = runs.create(actor, target, fileName, choice);
    files.keep(id, content);
    return id;
  }

  /**
   * Reads the sheet and judges every row; nothing but the staging table is written.
   *
   * @throws RuleRefused when the file cannot be read or its head is not found
   */
  public ImportRun judge(Actor actor, ImportTarget target, UUID id, Caps caps, Progress progress) {
    Map<String, String> byHand =
        mappings.of(Objects.requireNonNull(actor.account()), target.kind());
    try (PlainCopy file = files.open(id);
        ImportSheet sheet = ImportSheet.open(file.path(), caps, target, texts, byHand)) {
      List<ImportMessage> notes = notes(target, sheet);
      ImportRun run = runs.begin(target, id, sheet, notes);
      Tally tally = new Tally();
      if (notes.stream().allMatch(ImportMessage::warning)) {
        judge(target, run, sheet, tally, progress);
      }
      runs.finish(run, tally.counts(), tally.side);
      return runs.get(target, id);
    }
  }

  private List<ImportMessage> notes(ImportTarget target, ImportSheet sheet) {
    List<ImportMessage> notes = new ArrayList<>();
    Map<String, Integer> found = sheet.heading().columns();
    if (!found.containsKey(ImportColumn.RECORD)) {
      String missing =
          target.columns().stream()
              .filter(c -> target.needed().contains(c.name()) && !found.containsKey(c.name()))
              .map(column -> texts.of(Language.ZH, column.label()))
              .collect(Collectors.joining("、"));
      if (!missing.isEmpty()) {
        notes.add(
            ImportMessage.error("", "", Refusal.of("register.import.refusal.missing", missing)));
      }
    }
    sheet
        .heading()
        .twice()
        .forEach(label ->
            notes.add(
                ImportMessage.warning("", "", Refusal.of("register.import.warn.twice", label))));
    return notes;
  }

  private void judge(
      ImportTarget target, ImportRun run, ImportSheet sheet, Tally tally, Progress progress) {
    Iterator<ImportRow> rows = sheet.rows();
    List<ImportRow> batch = batch(rows);
    while (!batch.isEmpty()) {
      List<ImportRow> now = batch;
      transaction.executeWithoutResult(tx -> stage.put(run, tally.count(target.judge(run, now))));
      progress.report(tally.counts().all(), 0);
      batch = batch(rows);
    }
  }

  private static List<ImportRow> batch(Iterator<ImportRow> rows) {
    List<ImportRow> batch = new ArrayList<>();
    try {
      while (batch.size() < AT_ONCE && rows.hasNext()) {
        batch.add(rows.next());
      }
    } catch (RuleRefused | JobCancelled e) {
      throw e;
    } catch (RuntimeException e) {
      // The parsers throw what they like when a file is damaged half-way.
      throw new WorkbookRefused("broken");
    }
    return batch;
  }

  /** Counts rows by kind and finds those that stand in the sheet twice. */
  private static final class Tally {

    private final int[] kinds = new int[ImportKind.values().length];
    private final ImportSeen seen = new ImportSeen();
    private int warned;
    private Register.@Nullable SideRow side;

    List<ImportLine> count(List<ImportLine> judged) {
      List<ImportLine> lines = judged.stream().map(this::once).toList();
      for (ImportLine line : lines) {
        kinds[line.kind().ordinal()]++;
        warned += line.warned() ? 1 : 0;
        Register.SideRow own = line.side();
        if (own != null && (side == null || side.values().isEmpty())) {
          side = own;
        }
      }
      return lines;
    }

    private ImportLine once(ImportLine line) {
      if (line.kind() == ImportKind.ERROR || line.identity().isEmpty()) {
        return line;
      }
      int first = seen.seen(line.identity(), line.row().number());
      if (first == 0) {
        return line;
      }
      List<ImportMessage> messages = new ArrayList<>(line.messages());
      Refusal twice =
          Refusal.of("register.import.wrong.twice", "" + line.row().number(), "" + first);
      messages.add(ImportMessage.error("", "", twice));
      return ImportLine.faulty(line.row(), line.title(), messages);
    }

    ImportRun.Counts counts() {
      return new ImportRun.Counts(
          kinds[ImportKind.NEW.ordinal()],
          kinds[ImportKind.MODIFIED.ordinal()],
          kinds[ImportKind.UNCHANGED.ordinal()],
          kinds[ImportKind.ERROR.ordinal()],
          warned);
    }
  }

  /**
   * Writes the good rows in one transaction; confirming twice does nothing the second time.
   *
   * @throws RuleRefused when there is nothing to write, or records were changed meanwhile
   */
  public void confirm(Actor actor, ImportTarget target, UUID id) {
    ImportRun run = runs.get(target, id);
    if (run.confirmedAt() != null) {
      return;
    }
    if (!run.isOpen() || run.counts().good() == 0) {
      throw new RuleRefused("register.import.refusal.nothing");
    }
    int stale = Objects.requireNonNull(transaction.execute(tx -> refuseStale(target, run)));
    if (stale > 0) {
      throw new RuleRefused("register.import.refusal.stale", "" + stale);
    }
    try {
      transaction.executeWithoutResult(tx -> write(actor, target, run));
    } catch (DuplicateKeyException e) {
      throw new RuleRefused("register.import.refusal.overtaken");
    }
    files.delete(id);
  }

  private int refuseStale(ImportTarget target, ImportRun run) {
    int stale = target.refuseStale(run);
    if (stale > 0) {
      runs.recount(run);
    }
    return stale;
  }

  private void write(Actor actor, ImportTarget target, ImportRun run) {
    if (!runs.confirm(actor, run)) {
      return;
    }
    target.apply(actor, run);
    runs.recount(run);
    ImportRun.Counts counts = runs.get(target, run.id()).counts();
    audit.write(
        actor,
        "imported",
        SUBJECT,
        run.id(),
        Map.of(),
        Map.of(
            "target", run.target(),
            "file", run.fileName(),
            "new", "" + counts.fresh(),
            "modified", "" + counts.modified(),
            "errors", "" + counts.errors()),
        "");
    runs.forget(run, List.of(ImportKind.NEW, ImportKind.MODIFIED, ImportKind.UNCHANGED));
  }

  /** Gives an import up that was not confirmed. */
  public void discard(ImportTarget target, UUID id) {
    ImportRun run = runs.get(target, id);
    if (run.confirmedAt() != null) {
      throw new RuleRefused("register.import.refusal.confirmed");
    }
    runs.discard(run);
    files.delete(id);
  }

  /** Why it cannot be taken back now; empty when it can. */
  public List<Refusal> againstUndo(ImportTarget target, ImportRun run) {
    if (!runs.last(target).equals(java.util.Optional.of(run.id()))) {
      return List.of(Refusal.of("register.import.refusal.notLast"));
    }
    return Objects.requireNonNull(transaction.execute(tx -> target.againstUndo(run)));
  }

  /**
   * Takes the last import back as one act.
   *
   * @throws RuleRefused when it is not the last one, or its records were changed or used since
   */
  public void undo(Actor actor, ImportTarget target, UUID id) {
    ImportRun run = runs.get(target, id);
    if (run.undoneAt() != null) {
      return;
    }
    transaction.executeWithoutResult(tx -> {
      RuleRefused.unlessEmpty(againstUndo(target, run));
      if (!runs.undo(actor, run)) {
        return;
      }
      target.undo(actor, run);
      audit.write(actor, "undone", SUBJECT, id, Map.of(), Map.of("file", run.fileName()), "");
    });
  }

  /** Remembers what labels mean, for the next reading. */
  public void map(Actor actor, ImportTarget target, Map<String, String> names) {
    mappings.keep(Objects.requireNonNull(actor.account()), target.kind(), names);
  }
}
