package org.jiangqiao.claims;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One number of a checked text: why it was judged so, and which figure is meant instead. */
@Controller
@Requires("figures.read")
class ClaimDetailController {

  private final ClaimChecks checks;
  private final CheckedClaims claims;
  private final Checker checker;
  private final Indicators indicators;

  ClaimDetailController(
      ClaimChecks checks, CheckedClaims claims, Checker checker, Indicators indicators) {
    this.checks = checks;
    this.claims = claims;
    this.checker = checker;
    this.indicators = indicators;
  }

  @GetMapping("/claims/{id}/numbers/{position}")
  ModelAndView show(
      Page page,
      @PathVariable UUID id,
      @PathVariable int position,
      @RequestParam UUID run,
      @RequestHeader HttpHeaders headers) {
    ClaimChecks.Run checked = checks.run(id, run);
    CheckedClaim claim = claim(run, position);
    ClaimText text = ClaimText.read(checks.given(id).body());
    int index = text.indexAt(claim.startAt());
    // An old check may have read a number where none is read today.
    boolean read = claim.isClaim() && index >= 0 && text.mentions().get(index).isClaim();
    NumberView view =
        new NumberView(
            id,
            checked,
            claim,
            index < 0 ? claim.wording() : text.sentenceOf(text.mentions().get(index)).text(),
            question(claim, claim.indicator()),
            question(claim, claim.otherIndicator()),
            read ? checker.readings(page, text, index, checked.asOf()) : List.of(),
            read
                ? phrases(
                    claim,
                    text.mentions().get(index),
                    text.sentenceOf(text.mentions().get(index)).text())
                : List.of(),
            indicators.all(Period.through(checked.asOf())));
    String fragment =
        headers.containsHeader("HX-Request") ? "claims/numberDrawer" : "claims/number";
    return new ModelAndView(fragment, "view", view);
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

  private static List<String> phrases(CheckedClaim claim, Mention mention, String sentence) {
    BigDecimal value = claim.value();
    if (value == null) {
      return List.of();
    }
    Language language = SentenceReader.languageOf(sentence);
    return mention.measure().kind() == MeasureKind.PERCENT
        ? Wordings.forShare(value, language)
        : Wordings.forCount(value, mention.measure().word(), language);
  }
}
