package org.jiangqiao.journal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangqiao.access.Actor;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The sealed record of changes: how far it is sealed, its head to keep elsewhere, and the check.
 */
@Controller
@Requires("access.audit")
class JournalController {

  private final Journal journal;
  private final JournalDesk desk;

  JournalController(Journal journal, JournalDesk desk) {
    this.journal = journal;
    this.desk = desk;
  }

  @GetMapping("/access/journal")
  ModelAndView show() {
    return show("", null);
  }

  @PostMapping("/access/journal/checks")
  ModelAndView check(@RequestParam(defaultValue = "") String heads, Page page) {
    return show(heads, desk.check(heads, page.t("journal.pasted")));
  }

  private ModelAndView show(String heads, @Nullable JournalReport report) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("head", journal.head());
    model.put("unsealed", journal.unsealed());
    model.put("heads", heads);
    model.put("report", report);
    return new ModelAndView("journal/journal", model);
  }

  @GetMapping("/access/journal/head.txt")
  ResponseEntity<String> head(Viewer viewer) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment("jiangqiao-journal-head.txt"))
        .body(desk.head(Actor.of(viewer)));
  }

  @GetMapping("/access/journal/entries.txt")
  void entries(Viewer viewer, HttpServletResponse response) throws IOException {
    desk.recordExport(Actor.of(viewer));
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, attachment("jiangqiao-journal-entries.txt"));
    journal.export(response.getOutputStream());
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
