package org.jiangqiao.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.jobs.JobResult;
import org.jiangqiao.jobs.JobWait;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Viewer;
import org.jiangqiao.workbook.Caps;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of imports, the same for every target; the handlers only say where they lie. */
@Component
public class ImportPages {

  /** The right to import large sheets. */
  static final String LARGE = "register.large-import";

  private final Imports imports;
  private final ImportRuns runs;
  private final ImportPreview preview;
  private final ImportDownloads downloads;
  private final JobWait wait;

  ImportPages(
      Imports imports,
      ImportRuns runs,
      ImportPreview preview,
      ImportDownloads downloads,
      JobWait wait) {
    this.downloads = downloads;
    this.imports = imports;
    this.runs = runs;
    this.preview = preview;
    this.wait = wait;
  }

  /** The page where a sheet is handed in. */
  public ModelAndView upload(ImportTarget target) {
    return upload(target, List.of(), HttpStatus.OK);
  }

  private ModelAndView upload(ImportTarget target, List<Refusal> refusals, HttpStatus status) {
    return new ModelAndView(
        "register/importUpload",
        Map.of("target", target, "runs", runs.recent(target), "refusals", refusals),
        status);
  }

  /** Takes a sheet in and judges it. */
  public ModelAndView receive(
      Page page, Viewer viewer, ImportTarget target, MultipartFile file, String choice) {
    try {
      Caps caps = caps(viewer);
      if (file.isEmpty()) {
        throw new RuleRefused("register.import.refusal.noFile");
      }
      if (file.getSize() > caps.fileBytes()) {
        throw new RuleRefused("workbook.refusal.tooLarge", caps.fileBytes() >> 20);
      }
      String name = safe(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
      UUID id;
      try (InputStream content = file.getInputStream()) {
        id = imports.receive(Actor.of(viewer), target, name, content, choice(target, choice));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new ModelAndView("redirect:" + judge(page, viewer, target, id, name));
    } catch (RuleRefused refused) {
      return upload(target, refused.refusals(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private String judge(Page page, Viewer viewer, ImportTarget target, UUID id, String name) {
    Caps caps = caps(viewer);
    return wait.run(
        viewer,
        page.language(),
        "register.import.job.judge",
        name,
        progress -> {
          ImportRun run = imports.judge(Actor.of(viewer), target, id, caps, progress);
          return JobResult.of(
              target.href() + "s/" + id,
              "register.import.judged",
              page.n(run.counts().all()),
              page.n(run.counts().good()),
              page.n(run.counts().errors()));
        });
  }

  private static Caps caps(Viewer viewer) {
    return viewer.may(LARGE) ? Caps.LARGE : Caps.ORDINARY;
  }

  private static String choice(ImportTarget target, String choice) {
    return target.choices().contains(choice)
        ? choice
        : target.choices().isEmpty() ? "" : target.choices().getFirst();
  }

  private static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{Cntrl}", "").strip();
    return clean.isEmpty() ? "sheet" : clean.substring(0, Math.min(120, clean.length()));
  }

  /** The preview of a judged sheet, or what became of it. */
  public ModelAndView show(Page page, ImportTarget target, UUID id, String kind, int after) {
    ImportRun run = runs.get(target, id);
    Set<String> kinds = new LinkedHashSet<>(List.of("WARNED"));
    for (ImportKind known : ImportKind.values()) {
      kinds.add(known.name());
    }
    String which = kinds.contains(kind) ? kind : "";
    List<ImportPreview.Line> found = preview.page(run, which, after);
    boolean more = found.size() > ImportPreview.PAGE;
    List<ImportPreview.Line> lines = more ? found.subList(0, ImportPreview.PAGE) : found;
    boolean undoable = run.confirmedAt() != null && run.undoneAt() == null;
    return new ModelAndView(
        "register/importRun",
        Map.of(
            "view",
            new ImportView(
                target,
                run,
                which,
                lines.stream().map(line -> line(page, target, run, line)).toList(),
                more ? lines.getLast().row() : 0,
                undoable ? imports.againstUndo(target, run) : List.of())));
  }

  private static ImportView.Line line(
      Page page, ImportTarget target, ImportRun run, ImportPreview.Line line) {
    List<ImportView.Change> changes = new ArrayList<>();
    for (ImportColumn column : target.columns()) {
      String was = line.was().getOrDefault(column.name(), "");
      String becomes = line.becomes().getOrDefault(column.name(), "");
      if (line.was().containsKey(column.name()) || !becomes.isEmpty()) {
        changes.add(
            new ImportView.Change(
                page.t(column.label()),
                was.isEmpty() ? "" : target.shown(page, column.name(), was),
                becomes.isEmpty() ? "" : target.shown(page, column.name(), becomes)));
      }
    }
    return new ImportView.Line(
        line.row(),
        line.kind(),
        line.title(),
        changes,
        line.messages().stream()
            .map(m ->
                new ImportView.Note(
                    run.sheet() + "!" + (m.cell().isEmpty() ? "" + line.row() : m.cell()),
                    said(page, target, m),
                    m.warning()))
            .toList());
  }

  static String said(Page page, ImportTarget target, ImportMessage message) {
    String text = page.t(message.refusal());
    return target.columns().stream()
        .filter(column -> column.name().equals(message.column()))
        .findFirst()
        .map(column -> page.t("register.import.said", page.t(column.label()), text))
        .orElse(text);
  }

  /** Says which columns the unknown labels mean, and judges the sheet again. */
  public String map(
      Page page, Viewer viewer, ImportTarget target, UUID id, Map<String, String> fields) {
    ImportRun run = runs.get(target, id);
    Set<String> names = new LinkedHashSet<>();
    target.columns().forEach(column -> names.add(column.name()));
    Map<String, String> said = new HashMap<>();
    for (int column : run.unmapped()) {
      String name = fields.getOrDefault("column" + column, "");
      if (names.contains(name)) {
        said.put(run.head().get(column), name);
      }
    }
    imports.map(Actor.of(viewer), target, said);
    return "redirect:" + judge(page, viewer, target, id, run.fileName());
  }

  /** Takes the good rows in. */
  public String confirm(Page page, Viewer viewer, ImportTarget target, UUID id) {
    return "redirect:"
        + wait.run(
            viewer,
            page.language(),
            "register.import.job.confirm",
            runs.get(target, id).fileName(),
            progress -> {
              imports.confirm(Actor.of(viewer), target, id);
              return JobResult.of(target.href() + "s/" + id, "register.import.confirmed");
            });
  }

  /** Gives the sheet up. */
  public String discard(Page page, ImportTarget target, UUID id, RedirectAttributes flash) {
    imports.discard(target, id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("register.import.discarded"));
    return "redirect:" + target.href();
  }

  /** Takes the last import back. */
  public String undo(Page page, Viewer viewer, ImportTarget target, UUID id) {
    return "redirect:"
        + wait.run(
            viewer,
            page.language(),
            "register.import.job.undo",
            runs.get(target, id).fileName(),
            progress -> {
              imports.undo(Actor.of(viewer), target, id);
              return JobResult.of(target.href() + "s/" + id, "register.import.undone");
            });
  }

  /** The template: the columns of the export, without rows. */
  public void template(Page page, ImportTarget target, HttpServletResponse response) {
    downloads.template(page, target, response);
  }

  /** The faulty rows as they came, with what is wrong in a last column. */
  public void badRows(Page page, ImportTarget target, UUID id, HttpServletResponse response) {
    downloads.badRows(page, target, runs.get(target, id), response);
  }
}
