package org.jiangqiao.report;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangqiao.paper.Pdf;
import org.jiangqiao.ui.Language;
import org.springframework.stereotype.Component;

/** Sets the annual report as PDF: cover, contents, chapters, tables, how each figure is counted. */
@Component
class AnnualReportPress {

  /** Templates hold no styles: how long a bar is, is said by one of these classes. */
  private static final String LENGTHS =
      IntStream.rangeClosed(0, 100)
          .mapToObj(percent -> ".w%1$d { width: %1$d%% }".formatted(percent))
          .collect(Collectors.joining("\n"));

  private final TemplateEngine engine;
  private final Pdf pdf;

  AnnualReportPress(TemplateEngine engine, Pdf pdf) {
    this.engine = engine;
    this.pdf = pdf;
  }

  byte[] print(String title, Map<String, Object> model, Language language) {
    StringOutput body = new StringOutput();
    engine.render("report/annualReportPaper.jte", model, body);
    return pdf.render(
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\""
            + language.tag()
            + "\"><head><title>"
            + title.replace("&", "&amp;").replace("<", "&lt;")
            + "</title><style>"
            + style()
            + LENGTHS
            + "</style></head><body>"
            + body
            + "</body></html>");
  }

  private static String style() {
    try (var in = AnnualReportPress.class.getResourceAsStream("/paper/annualReport.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
