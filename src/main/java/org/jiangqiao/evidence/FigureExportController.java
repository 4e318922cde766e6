package org.jiangqiao.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.jiangqiao.workbook.TableForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hands out all rows behind a figure as a file; rows about persons only with a purpose. */
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
  @Nullable ModelAndView csv(
      Page page,
      Viewer viewer,
      @PathVariable String indicator,
      @RequestParam Map<String, String> address,
      HttpServletResponse response)
      throws IOException {
    return send(page, viewer, request(indicator, address, page), TableForm.CSV, "", response);
  }

  @GetMapping("/figures/{indicator}/rows.xlsx")
  @Nullable ModelAndView workbook(
      Page page,
      Viewer viewer,
      @PathVariable String indicator,
      @RequestParam Map<String, String> address,
      HttpServletResponse response)
      throws IOException {
    return send(page, viewer, request(indicator, address, page), TableForm.XLSX, "", response);
  }

  /** The purpose is posted, so that it stands in no address and in no log of addresses. */
  @PostMapping("/figures/{indicator}/exports")
  @Nullable ModelAndView withPurpose(
      Page page,
      Viewer viewer,
      @PathVariable String indicator,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response)
      throws IOException {
    TableForm form = "csv".equals(fields.get("as")) ? TableForm.CSV : TableForm.XLSX;
    return send(page, viewer, request(indicator, fields, page), form, reason.strip(), response);
  }

  private FigureRequest request(String indicator, Map<String, String> address, Page page) {
    return FigureRequest.of(indicators, indicator, address, page, LocalDate.now(clock), false);
  }

  /** Sends the file; gives the form that asks for a purpose when one is needed and not there. */
  private @Nullable ModelAndView send(
      Page page,
      Viewer viewer,
      FigureRequest asked,
      TableForm form,
      String reason,
      HttpServletResponse response)
      throws IOException {
    Refusal wrong = export.wrongReason(page, asked, reason);
    if (wrong != null) {
      return new ModelAndView(
          "evidence/figureExport",
          Map.of("asked", asked, "form", form, "reason", reason, "wrong", wrong),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    String name = page.t(asked.question().indicator().nameKey()) + " " + asked.periodText(page);
    response.setContentType(form.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(name + "." + form.ending(), StandardCharsets.UTF_8)
            .build()
            .toString());
    export.write(page, Actor.of(viewer), asked, form, reason, response.getOutputStream());
    return null;
  }
}
