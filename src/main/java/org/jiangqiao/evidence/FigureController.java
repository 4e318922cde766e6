package org.jiangqiao.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Requires;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of figures; asked for by the drawer they come as fragments. */
@Controller
@Requires("figures.read")
class FigureController {

  private static final String DRAWER = "HX-Request";
  private final FigureDesk desk;
  private final Figures figures;
  private final WhyNot whyNot;
  private final Indicators indicators;
  private final List<FigurePanel> panels;
  private final Clock clock;

  FigureController(
      FigureDesk desk,
      Figures figures,
      WhyNot whyNot,
      Indicators indicators,
      List<FigurePanel> panels,
      Clock clock) {
    this.desk = desk;
    this.figures = figures;
    this.whyNot = whyNot;
    this.indicators = indicators;
    this.panels = panels;
    this.clock = clock;
  }

  @GetMapping("/figures")
  ModelAndView all(Page page, @RequestParam(defaultValue = "") String span) {
    boolean everything = span.equals("all");
    Period period = everything ? Period.through(LocalDate.now(clock)) : page.year().period();
    List<Indicator> all = indicators.all(period);
    Figures.Compared found = figures.compared(all, period, everything ? null : before(page));
    return new ModelAndView(
        "evidence/figures",
        Map.of(
            "groups", indicators.groups(period),
            "table", found.now().whole(),
            "mixes", mixes(all, found.now().byGrade()),
            "before", found.before(),
            "period", period,
            "everything", everything));
  }

  private Period before(Page page) {
    return page.year().period().aYearEarlier(LocalDate.now(clock));
  }

  private static Map<String, List<Mix>> mixes(List<Indicator> all, FigureTable byGrade) {
    return all.stream().collect(Collectors.toMap(Indicator::id, i -> Mix.of(i, byGrade)));
  }

  @GetMapping("/figures/{indicator}")
  ModelAndView one(
      Page page,
      @PathVariable String indicator,
      @RequestParam Map<String, String> address,
      @RequestHeader HttpHeaders headers) {
    boolean drawer = headers.containsHeader(DRAWER);
    FigureRequest asked = request(indicator, address, page, drawer);
    FigureView view = desk.view(page, asked);
    return drawer
        ? new ModelAndView("evidence/figureDrawer", Map.of("view", view))
        : new ModelAndView(
            "evidence/figure",
            Map.of(
                "view",
                view,
                "panels",
                panels.stream()
                    .map(panel -> panel.content(page, view.figure(), view.question(), address))
                    .toList()));
  }

  @GetMapping("/figures/{indicator}/why")
  @Requires({"figures.read", "training.read"})
  ModelAndView why(
      Page page,
      @PathVariable String indicator,
      @RequestParam UUID row,
      @RequestParam Map<String, String> address,
      @RequestHeader HttpHeaders headers) {
    boolean drawer = headers.containsHeader(DRAWER);
    boolean anyTime = !address.containsKey("from") && !address.containsKey("span");
    Map<String, String> asked = new HashMap<>(address);
    if (anyTime) {
      asked.put("span", "all");
    }
    // Of a ratio the question is whether the record stands in its numerator.
    Indicator counted = indicators.counted(indicators.get(indicator)).getFirst();
    FigureRequest request = request(counted.id(), asked, page, drawer);
    return new ModelAndView(
        drawer ? "evidence/whyDrawer" : "evidence/why",
        Map.of("asked", request, "answer", whyNot.of(request.question(), row)));
  }

  private FigureRequest request(
      String indicator, Map<String, String> address, Page page, boolean drawer) {
    return FigureRequest.of(indicators, indicator, address, page, LocalDate.now(clock), drawer);
  }
}
