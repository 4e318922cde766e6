package org.jiangqiao.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out bundles, and the page that verifies them without this server. */
@Controller
@Requires("figures.read")
class EditionFileController {

  private final EditionDesk desk;
  private final EditionBundle bundle;
  private final VerifierPage verifier;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  EditionFileController(
      EditionDesk desk,
      EditionBundle bundle,
      VerifierPage verifier,
      AuditLog audit,
      TransactionTemplate transaction) {
    this.desk = desk;
    this.bundle = bundle;
    this.verifier = verifier;
    this.audit = audit;
    this.transaction = transaction;
  }

  @GetMapping("/publications/{id}/bundle.json")
  void bundle(@PathVariable UUID id, Viewer viewer, HttpServletResponse response)
      throws IOException {
    Edition edition = desk.edition(id);
    transaction.executeWithoutResult(tx ->
        audit.write(
            Actor.of(viewer),
            "exported",
            "report.edition",
            id,
            Map.of(),
            Map.of("form", "bundle"),
            ""));
    name(response, edition.title() + ".json", "application/json;charset=UTF-8");
    bundle.write(id, response.getOutputStream());
  }

  @GetMapping("/publications/verifier.html")
  void verifier(Page page, HttpServletResponse response) throws IOException {
    name(response, page.t("verify.page.file") + ".html", "text/html;charset=UTF-8");
    response
        .getOutputStream()
        .write(verifier.html(page.language()).getBytes(StandardCharsets.UTF_8));
  }

  private static void name(HttpServletResponse response, String name, String type) {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
  }
}
