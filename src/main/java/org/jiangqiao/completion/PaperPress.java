package org.jiangqiao.completion;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jiangqiao.paper.Pdf;
import org.springframework.stereotype.Component;

/** Sets a template of this module as PDF, with the style sheet of the same kind of paper. */
@Component
class PaperPress {

  private final TemplateEngine engine;
  private final Pdf pdf;

  PaperPress(TemplateEngine engine, Pdf pdf) {
    this.engine = engine;
    this.pdf = pdf;
  }

  /**
   * Renders {@code completion/<template>.jte} under {@code /paper/<style>.css}; takes about a
   * second and a tenth of one more a page.
   */
  byte[] print(String template, String style, String title, Map<String, Object> model) {
    StringOutput body = new StringOutput();
    engine.render("completion/" + template + ".jte", model, body);
    return pdf.render(
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head><title>"
            + title.replace("&", "&amp;").replace("<", "&lt;")
            + "</title><style>"
            + style(style)
            + "</style></head><body>"
            + body
            + "</body></html>");
  }

  private static String style(String name) {
    try (var in = PaperPress.class.getResourceAsStream("/paper/" + name + ".css")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
