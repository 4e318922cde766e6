package org.jiangqiao.claims;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 文稿核数: the texts that were checked, and a text with its numbers marked. */
@Controller
@Requires("figures.read")
class ClaimController {

  private static final int LISTED = 100;
  private static final int LONGEST_TITLE = 100;

  private final ClaimChecks checks;
  private final CheckedClaims claims;

  ClaimController(ClaimChecks checks, CheckedClaims claims) {
    this.checks = checks;
    this.claims = claims;
  }

  @GetMapping("/claims")
  ModelAndView list() {
    return list(new ClaimForm("", ""), new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/claims")
  ModelAndView create(
      Page page,
      Viewer viewer,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) MultipartFile file)
      throws IOException {
    boolean uploaded = file != null && !file.isEmpty();
    FormErrors errors = new FormErrors();
    String name = uploaded && file.getOriginalFilename() != null ? file.getOriginalFilename() : "";
    String body = text.strip();
    if (uploaded && !body.isEmpty()) {
      errors.add("file", "claims.wrong.both");
    } else if (uploaded) {
      try {
        body = TextFiles.read(file.getInputStream(), name);
      } catch (RuleRefused e) {
        errors.add("file", e.refusals().getFirst().code());
      }
    } else if (body.isEmpty()) {
      errors.add("text", "claims.wrong.empty");
    }
    body = body.replace("\r\n", "\n");
    if (body.length() > TextFiles.LONGEST) {
      errors.add(uploaded ? "file" : "text", "claims.wrong.tooLong", page.n(TextFiles.LONGEST));
    }
    if (!errors.isEmpty()) {
      return list(new ClaimForm(title, text), errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    UUID id = checks.create(page, Actor.of(viewer), titled(title.strip(), name, body), body, name);
    return new ModelAndView("redirect:/claims/" + id);
  }

  private ModelAndView list(ClaimForm form, FormErrors errors, HttpStatus status) {
    return new ModelAndView(
        "claims/list",
        Map.of("texts", checks.latest(LISTED), "form", form, "errors", errors),
        status);
  }

  /** A text without a title goes by its file's name, or by its first words. */
  private static String titled(String title, String file, String body) {
    String name =
        !title.isEmpty() ? title : !file.isEmpty() ? file : body.lines().findFirst().orElse(body);
    String line = name.strip();
    return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE);
  }

  @GetMapping("/claims/{id}")
  ModelAndView show(
      @PathVariable UUID id,
      @RequestParam(required = false) UUID run,
      @RequestParam(defaultValue = "") String verdict) {
    ClaimChecks.Given text = checks.given(id);
    List<ClaimChecks.Run> runs = checks.runs(id);
    ClaimChecks.Run shown =
        runs.stream()
            .filter(r -> run == null || r.id().equals(run))
            .findFirst()
            .orElseThrow(() -> new NotFound("check " + run));
    List<CheckedClaim> found = claims.of(shown.id());
    return new ModelAndView(
        "claims/text",
        "view",
        new ClaimView(
            id,
            text.title(),
            shown,
            runs,
            ClaimView.cut(text.body(), found),
            found,
            ClaimView.count(found),
            verdict));
  }

  @PostMapping("/claims/{id}/checks")
  String again(Page page, Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
    checks.again(page, Actor.of(viewer), id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("claims.checkedAgain"));
    return "redirect:/claims/" + id;
  }

  @PostMapping("/claims/{id}/withdrawal")
  String withdraw(Page page, Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
    checks.withdraw(Actor.of(viewer), id, "");
    flash.addFlashAttribute(Pages.NOTICE, page.t("claims.withdrawn"));
    return "redirect:/claims";
  }
}
