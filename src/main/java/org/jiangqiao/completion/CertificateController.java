package org.jiangqiao.completion;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.jobs.Jobs;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.Batches;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Issues, prints and withdraws certificates. */
@Controller
@Requires("training.manage")
class CertificateController {

  private final Batches batches;
  private final Certificates certificates;
  private final Withdrawals withdrawals;
  private final CertificatePaper paper;
  private final ClosureController closure;
  private final Jobs jobs;

  CertificateController(
      Batches batches,
      Certificates certificates,
      Withdrawals withdrawals,
      CertificatePaper paper,
      ClosureController closure,
      Jobs jobs) {
    this.batches = batches;
    this.certificates = certificates;
    this.withdrawals = withdrawals;
    this.paper = paper;
    this.closure = closure;
    this.jobs = jobs;
  }

  @PostMapping("/training/batches/{id}/certificates")
  String issueAll(@PathVariable UUID id, Page page, Viewer viewer, RedirectAttributes flash) {
    int issued = certificates.issueAll(Actor.of(viewer), id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("completion.done.issued", page.n(issued)));
    return "redirect:/training/batches/" + id + "/closure";
  }

  @PostMapping("/training/completions/{id}/certificates")
  String issue(@PathVariable UUID id, Page page, Viewer viewer, RedirectAttributes flash) {
    UUID certificate = certificates.issue(Actor.of(viewer), id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("completion.done.issued", page.n(1)));
    return "redirect:/training/batches/" + certificates.batch(certificate) + "/closure";
  }

  @GetMapping("/training/certificates/{id}/paper")
  @Requires("training.read")
  ResponseEntity<byte[]> print(@PathVariable UUID id) {
    Certificate certificate = certificates.get(id);
    ContentDisposition shown =
        ContentDisposition.inline()
            .filename(certificate.number() + ".pdf", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
        .body(paper.one(certificate, Addresses.of("/c/")));
  }

  /** All certificates of a batch on one stack of paper: many pages, hence in the background. */
  @PostMapping("/training/batches/{id}/certificate-papers")
  @Requires("training.read")
  String printAll(@PathVariable UUID id, Page page, Viewer viewer) {
    BatchHead batch = batches.head(id);
    String base = Addresses.of("/c/");
    UUID job =
        jobs.submit(
            viewer,
            page.language(),
            "completion.job.certificates",
            batch.title(),
            progress -> paper.all(Actor.of(viewer), batch, base, progress));
    return "redirect:/jobs/" + job;
  }

  @PostMapping("/training/certificates/{id}/withdrawal")
  ModelAndView withdraw(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    UUID batch = certificates.batch(id);
    FormErrors errors = Typed.reason(reason.strip());
    if (!errors.isEmpty()) {
      return closure.closed(batches.head(batch), errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    withdrawals.withdraw(Actor.of(viewer), Withdrawals.Kind.CERTIFICATE, id, reason.strip());
    flash.addFlashAttribute(Pages.NOTICE, page.t("completion.done.certificateWithdrawn"));
    return new ModelAndView("redirect:/training/batches/" + batch + "/closure");
  }
}
