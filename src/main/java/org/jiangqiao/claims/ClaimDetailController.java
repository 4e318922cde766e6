package org.jiangqiao.claims;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One number of a checked text: why it was judged so, and which figure is meant instead. */
@Controller
@Requires("figures.read")
class ClaimDetailController {

  private final ClaimChecks checks;
  private final CheckedClaims claims;
  private final Checker checker;
  private final Choices choices;
  private final Indicators indicators;

  ClaimDetailController(
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

  @GetMapping("/claims/{id}/numbers/{position}")
  ModelAndView show(
      Page page,
      @PathVariable UUID id,
      @PathVariable int position,
      @RequestParam UUID run,
      @RequestHeader HttpHeaders headers) {
    ClaimChecks.Run checked = run(id, run);
    CheckedClaim claim = claim(run, position);
    ClaimText text = ClaimText.read(checks.given(id).body());
    Mention mention = text.mentions().get(position);
    List<Reading> readings =
        claim.isClaim() ? checker.readings(page, text, mention, checked.asOf()) : List.of();
    NumberView view =
        new NumberView(
            id,
            checked,
            claim,
            text.sentenceOf(mention).text(),
            question(claim, claim.indicator()),
            question(claim, claim.otherIndicator()),
            readings,
            phrases(claim, mention),
            indicators.all(Period.through(checked.asOf())));
    String fragment =
        headers.containsHeader("HX-Request") ? "claims/numberDrawer" : "claims/number";
    return new ModelAndView(fragment, "view", view);
  }

  @PostMapping("/claims/{id}/numbers/{position}/choice")
  String choose(
      Page page,
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable int position,
      @RequestParam(defaultValue = "") String indicator,
      @RequestParam(defaultValue = "") String filters,
      RedirectAttributes flash) {
    String known = indicator.isEmpty() ? "" : indicators.get(indicator).id();
    ClaimText text = ClaimText.read(checks.given(id).body());
    if (position < 0 || position >= text.mentions().size()) {
      throw new NotFound("number " + position);
    }
    Actor actor = Actor.of(viewer);
    choices.remember(
        actor,
        Choices.pattern(text.mentions().get(position)),
        new Choices.Choice(known, knownFilters(known, filters)));
    checks.again(page, actor, id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("claims.chosen"));
    return "redirect:/claims/" + id + "#n" + position;
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

  private ClaimChecks.Run run(UUID text, UUID run) {
    return checks.runs(text).stream()
        .filter(r -> r.id().equals(run))
        .findFirst()
        .orElseThrow(() -> new NotFound("check " + run));
  }

  private CheckedClaim claim(UUID run, int position) {
    return claims.of(run).stream()
        .filter(c -> c.position() == position)
        .findFirst()
        .orElseThrow(() -> new NotFound("number " + position));
  }

  private @Nullable Question question(CheckedClaim claim, String indicator) {
    if (indicator.isEmpty() || claim.periodFrom() == null || claim.periodUntil() == null) {
      return null;
    }
    Period period = new Period(claim.periodFrom(), claim.periodUntil());
    return new Question(indicators.get(indicator, period), period, claim.narrowed());
  }

  private static List<String> phrases(CheckedClaim claim, Mention mention) {
    BigDecimal value = claim.value();
    if (value == null) {
      return List.of();
    }
    return mention.measure().kind() == MeasureKind.PERCENT
        ? Wordings.forShare(value)
        : Wordings.forCount(value, mention.measure().word());
  }
}
