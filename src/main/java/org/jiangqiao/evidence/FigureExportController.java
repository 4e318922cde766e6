package org.jiangqiao.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiangqiao.access.Actor;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out all rows behind a figure as a file. */
@Controller
@Requires("register.export")
class FigureExportController {

  private final FigureExport export;
  private final Indicators indicators;
  private final Clock clock;

  FigureExportController(FigureExport export, Indicators indicators, Clock clock) {
    this.export = export;
    this.indicators = indicators;
    this.clock = clock;
  }

  @GetMapping("/figures/{indicator}/rows.csv")
  void csv(
      Page page,
      Viewer viewer,
      @PathVariable String indicator,
      @RequestParam Map<String, String> address,
      HttpServletResponse response)
      throws IOException {
    FigureRequest asked = request(indicator, address, page);
    name(response, page, asked, "csv", "text/csv;charset=UTF-8");
    export.csv(page, Actor.of(viewer), asked, response.getOutputStream());
  }

  @GetMapping("/figures/{indicator}/rows.xlsx")
  void workbook(
      Page page,
      Viewer viewer,
      @PathVariable String indicator,
      @RequestParam Map<String, String> address,
      HttpServletResponse response)
      throws IOException {
    FigureRequest asked = request(indicator, address, page);
    name(
        response,
        page,
        asked,
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    export.workbook(page, Actor.of(viewer), asked, response.getOutputStream());
  }

  private FigureRequest request(String indicator, Map<String, String> address, Page page) {
    return FigureRequest.of(indicators, indicator, address, page, LocalDate.now(clock), false);
  }

  private static void name(
      HttpServletResponse response, Page page, FigureRequest asked, String ending, String type) {
    String name = page.t(asked.question().indicator().nameKey()) + " " + asked.periodText(page);
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(name + "." + ending, java.nio.charset.StandardCharsets.UTF_8)
            .build()
            .toString());
  }
}
