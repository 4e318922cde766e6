package org.jiangqiao.claims;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Requires;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The latest check of a text as a Word document with comments. */
@Controller
@Requires("figures.read")
class ClaimExportController {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final ClaimChecks checks;
  private final CheckedClaims claims;

  ClaimExportController(ClaimChecks checks, CheckedClaims claims) {
    this.checks = checks;
    this.claims = claims;
  }

  @GetMapping("/claims/{id}/text.docx")
  void word(Page page, @PathVariable UUID id, HttpServletResponse response) throws IOException {
    ClaimChecks.Given text = checks.given(id);
    List<CheckedClaim> found = claims.of(checks.runs(id).getFirst().id());
    response.setContentType(WORD);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(text.title() + ".docx", StandardCharsets.UTF_8)
            .build()
            .toString());
    ClaimDocument.write(
        response.getOutputStream(),
        text.title(),
        ClaimView.cut(text.body(), found),
        claim -> Sentences.of(page, claim));
  }
}
