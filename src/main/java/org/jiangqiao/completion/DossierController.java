package org.jiangqiao.completion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.files.Attachments;
import org.jiangqiao.files.StoredFiles;
import org.jiangqiao.jobs.JobResult;
import org.jiangqiao.jobs.Jobs;
import org.jiangqiao.jobs.Progress;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.training.Batches;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 班次档案: what is there, what is missing, its papers, and all of it as one PDF. */
@Controller
class DossierController {

  private static final int LONGEST_NOTE = 120;

  private final Batches batches;
  private final DossierDesk desk;
  private final Attachments attachments;
  private final StoredFiles files;
  private final SheetPictures pictures;
  private final PaperPress press;
  private final Jobs jobs;
  private final Clock clock;

  DossierController(
      Batches batches,
      DossierDesk desk,
      Attachments attachments,
      StoredFiles files,
      SheetPictures pictures,
      PaperPress press,
      Jobs jobs,
      Clock clock) {
    this.batches = batches;
    this.desk = desk;
    this.attachments = attachments;
    this.files = files;
    this.pictures = pictures;
    this.press = press;
    this.jobs = jobs;
    this.clock = clock;
  }

  @GetMapping("/training/batches/{id}/dossier")
  @Requires("training.read")
  ModelAndView show(@PathVariable UUID id) {
    return page(id, new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/training/batches/{id}/dossier-papers")
  @Requires("training.read")
  String print(@PathVariable UUID id, Page page, Viewer viewer) {
    String title = batches.head(id).title();
    UUID job =
        jobs.submit(
            viewer,
            page.language(),
            "completion.job.dossier",
            title,
            progress -> print(id, page, viewer, progress));
    return "redirect:/jobs/" + job;
  }

  private JobResult print(UUID id, Page page, Viewer viewer, Progress progress) throws IOException {
    Dossier dossier = desk.dossier(id);
    progress.report(1, 3);
    byte[] pdf =
        press.print(
            "dossierPaper",
            "dossier",
            dossier.batch().title(),
            Map.of(
                "page",
                page,
                "dossier",
                dossier,
                "pictures",
                pictures.of(dossier),
                "schoolName",
                viewer.schoolName(),
                "at",
                OffsetDateTime.now(clock)));
    progress.report(2, 3);
    String name = page.t("completion.dossier.fileName", dossier.batch().number()) + ".pdf";
    StoredFiles.StoredFile file =
        files.keep(Actor.of(viewer), name, new ByteArrayInputStream(pdf), "training.read");
    return JobResult.of("/files/" + file.id(), "completion.job.dossierDone");
  }

  @PostMapping("/training/batches/{id}/attachments")
  @Requires({"training.manage", "training.attend"})
  ModelAndView attach(
      @PathVariable UUID id,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String note,
      Page page,
      Viewer viewer,
      RedirectAttributes flash)
      throws IOException {
    batches.head(id);
    FormErrors errors = new FormErrors();
    if (file.isEmpty()) {
      errors.add("file", "completion.form.file");
    }
    Typed.atMost(errors, "note", note.strip(), LONGEST_NOTE);
    if (!errors.isEmpty()) {
      return page(id, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try (InputStream content = file.getInputStream()) {
      attachments.attach(
          Actor.of(viewer),
          DossierDesk.SUBJECT,
          id,
          Typed.text(file.getOriginalFilename()),
          content,
          note.strip(),
          "training.read");
    }
    flash.addFlashAttribute(Pages.NOTICE, page.t("completion.done.attached"));
    return new ModelAndView("redirect:/training/batches/" + id + "/dossier");
  }

  @PostMapping("/training/batches/{id}/attachments/{attachment}/withdrawal")
  @Requires({"training.manage", "training.attend"})
  ModelAndView detach(
      @PathVariable UUID id,
      @PathVariable UUID attachment,
      @RequestParam(defaultValue = "") String reason,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    FormErrors errors = Typed.reason(reason.strip());
    if (!errors.isEmpty()) {
      return page(id, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    attachments.withdraw(Actor.of(viewer), DossierDesk.SUBJECT, id, attachment, reason.strip());
    flash.addFlashAttribute(Pages.NOTICE, page.t("completion.done.withdrawn"));
    return new ModelAndView("redirect:/training/batches/" + id + "/dossier");
  }

  private ModelAndView page(UUID id, FormErrors errors, HttpStatus status) {
    Dossier dossier = desk.dossier(id);
    return new ModelAndView(
        "completion/dossier",
        Map.of("batch", dossier.batch(), "dossier", dossier, "errors", errors),
        status);
  }
}
