package org.jiangqiao.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
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

  private static final int STEPS = 4;

  private final AnnualReportDesk desk;
  private final AnnualReports reports;
  private final AnnualReportSeries series;
  private final AnnualReportPress press;
  private final AnnualReportWord word;
  private final StoredFiles files;
  private final Jobs jobs;
  private final Clock clock;

  AnnualReportPaperController(
      AnnualReportDesk desk,
      AnnualReports reports,
      AnnualReportSeries series,
      AnnualReportPress press,
      AnnualReportWord word,
      StoredFiles files,
      Jobs jobs,
      Clock clock) {
    this.desk = desk;
    this.reports = reports;
    this.series = series;
    this.press = press;
    this.word = word;
    this.files = files;
    this.jobs = jobs;
    this.clock = clock;
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
    AnnualReportView view = desk.view(id);
    progress.report(1, STEPS);
    List<AnnualReportSeries.Year> years = series.of(view.report());
    progress.report(2, STEPS);
    String title = page.t("report.title", String.valueOf(view.report().year()));
    byte[] paper =
        format.equals("PDF")
            ? press.print(title, model(view, years, page, viewer))
            : word.write(view, years, page, viewer.schoolName(), OffsetDateTime.now(clock));
    progress.report(3, STEPS);
    StoredFiles.StoredFile file =
        files.keep(
            Actor.of(viewer),
            title + (format.equals("PDF") ? ".pdf" : ".docx"),
            new ByteArrayInputStream(paper),
            "figures.read");
    return JobResult.of("/files/" + file.id(), "report.job.done");
  }

  private Map<String, Object> model(
      AnnualReportView view, List<AnnualReportSeries.Year> years, Page page, Viewer viewer) {
    Map<String, Object> model = new HashMap<>();
    model.put("page", page);
    model.put("view", view);
    model.put("years", years);
    model.put("schoolName", viewer.schoolName());
    model.put("at", OffsetDateTime.now(clock));
    return model;
  }
}
