package org.jiangqiao.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.files.StoredFiles;
import org.jiangqiao.jobs.JobResult;
import org.jiangqiao.jobs.Jobs;
import org.jiangqiao.jobs.Progress;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The annual report as PDF or Word, made in the background. */
@Controller
class AnnualReportPaperController {

  private static final int STEPS = 3;

  private final AnnualReports reports;
  private final AnnualReportPapers papers;
  private final AnnualReportPress press;
  private final AnnualReportWord word;
  private final StoredFiles files;
  private final Jobs jobs;

  AnnualReportPaperController(
      AnnualReports reports,
      AnnualReportPapers papers,
      AnnualReportPress press,
      AnnualReportWord word,
      StoredFiles files,
      Jobs jobs) {
    this.reports = reports;
    this.papers = papers;
    this.press = press;
    this.word = word;
    this.files = files;
    this.jobs = jobs;
  }

  @PostMapping("/reports/{id}/papers")
  @Requires("figures.read")
  String print(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "PDF") String format,
      Page page,
      Viewer viewer) {
    AnnualReport report = reports.get(id);
    if (!List.of("PDF", "WORD").contains(format)) {
      throw new NotFound("format " + format);
    }
    String title = page.t("report.title", String.valueOf(report.year()));
    UUID job =
        jobs.submit(
            viewer,
            page.language(),
            format.equals("PDF") ? "report.job.pdf" : "report.job.word",
            title,
            progress -> print(id, format, page, viewer, progress));
    return "redirect:/jobs/" + job;
  }

  private JobResult print(UUID id, String format, Page page, Viewer viewer, Progress progress)
      throws IOException {
    progress.report(0, STEPS);
    AnnualReportPaper paper = papers.of(id, viewer.schoolName());
    progress.report(1, STEPS);
    String title = page.t("report.title", String.valueOf(paper.view().report().year()));
    byte[] content =
        format.equals("PDF")
            ? press.print(title, Map.of("page", page, "paper", paper), page.language())
            : word.write(paper, page);
    progress.report(2, STEPS);
    StoredFiles.StoredFile file =
        files.keep(
            Actor.of(viewer),
            title + (format.equals("PDF") ? ".pdf" : ".docx"),
            new ByteArrayInputStream(content),
            "figures.read");
    return JobResult.of("/files/" + file.id(), "report.job.done");
  }
}
