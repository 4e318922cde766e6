package org.jiangqiao.claims;

import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person says which figure a wording means, or takes that back. */
@Controller
@Requires("figures.read")
class ClaimChoiceController {

  /** Chosen where no figure counts what the wording speaks of. */
  private static final String NONE = "none";

  private final ClaimChecks checks;
  private final CheckedClaims claims;
  private final Checker checker;
  private final Choices choices;
  private final Indicators indicators;

  ClaimChoiceController(
      ClaimChecks checks,
      CheckedClaims claims,
      Checker checker,
      Choices choices,
      Indicators indicators) {
    this.checks = checks;
    this.claims = claims;
    this.checker = checker;
    this.choices = choices;
    this.indicators = indicators;
  }

  @PostMapping("/claims/{id}/numbers/{position}/choice")
  String choose(
      Page page,
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable int position,
      @RequestParam(required = false) @Nullable UUID run,
      @RequestParam(defaultValue = "") String indicator,
      @RequestParam(required = false) @Nullable String filters,
      RedirectAttributes flash) {
    Place place = place(page, id, run, position);
    if (indicator.isEmpty()) {
      throw new RuleRefused("claims.refusal.choice");
    }
    String known = indicator.equals(NONE) ? "" : indicators.get(indicator).id();
    Actor actor = Actor.of(viewer);
    String narrowed =
        filters == null
            ? checker.narrowed(page, place.text, place.index, known)
            : knownFilters(known, filters);
    choices.remember(actor, place.pattern, new Choices.Choice(known, narrowed));
    checks.again(page, actor, id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("claims.chosen"));
    return "redirect:/claims/" + id + "#n" + place.index;
  }

  @PostMapping("/claims/{id}/numbers/{position}/choice/withdrawal")
  String forget(
      Page page,
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable int position,
      @RequestParam(required = false) @Nullable UUID run,
      RedirectAttributes flash) {
    Place place = place(page, id, run, position);
    Actor actor = Actor.of(viewer);
    choices.forget(actor, place.pattern);
    checks.again(page, actor, id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("claims.forgotten"));
    return "redirect:/claims/" + id + "#n" + place.index;
  }

  /**
   * Where a number stands among those read today, and the wording a choice for it is kept under.
   */
  private record Place(ClaimText text, int index, String pattern) {}

  private Place place(Page page, UUID id, @Nullable UUID run, int position) {
    ClaimText text = ClaimText.read(checks.given(id).body());
    ClaimChecks.Run checked = checks.run(id, run);
    int index =
        claims.of(checked.id()).stream()
            .filter(claim -> claim.position() == position)
            .mapToInt(claim -> text.indexAt(claim.startAt()))
            .filter(at -> at >= 0)
            .findFirst()
            .orElseThrow(() -> new NotFound("number " + position));
    return new Place(text, index, checker.pattern(page, text, index, checked.asOf()));
  }

  /** Only sides that the figure has, with values they can have. */
  private String knownFilters(String indicator, String filters) {
    if (indicator.isEmpty()) {
      return "";
    }
    Indicator chosen = indicators.get(indicator);
    Map<String, String> asked = CheckedClaim.readFilters(filters);
    asked.keySet().removeIf(key -> chosen.facet(key).isEmpty());
    asked.forEach((key, value) -> chosen.facet(key).orElseThrow().check(value));
    return CheckedClaim.writeFilters(asked);
  }
}
