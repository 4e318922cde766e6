package org.jiangqiao.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The editions, their numbers beside today's, and the rows behind each. */
@Controller
@Requires("figures.read")
class EditionController {

  private static final int ON_PAGE = 50;
  private final Editions editions;
  private final EditionDesk desk;
  private final EditionDiffs diffs;
  private final EditionRequests requests;
  private final EditionShares shares;
  private final AnnualReportEditions reports;

  EditionController(
      Editions editions,
      EditionDesk desk,
      EditionDiffs diffs,
      EditionRequests requests,
      EditionShares shares,
      AnnualReportEditions reports) {
    this.shares = shares;
    this.reports = reports;
    this.editions = editions;
    this.desk = desk;
    this.diffs = diffs;
    this.requests = requests;
  }

  @GetMapping("/publications")
  ModelAndView list() {
    return new ModelAndView(
        "report/editions", Map.of("editions", editions.all(), "requests", requests.open()));
  }

  @GetMapping("/publications/{id}")
  ModelAndView one(@PathVariable UUID id) {
    Map<String, Object> model = new LinkedHashMap<>();
    Edition edition = desk.edition(id);
    model.put("edition", edition);
    model.put("report", reports.report(edition));
    model.put("manifest", desk.manifest(id));
    model.put("seal", desk.seal(id));
    model.put("today", diffs.all(id, null));
    Optional<EditionShare> share = shares.of(id);
    model.put("share", share);
    model.put("address", share.map(s -> address("/c/" + s.number())).orElse(""));
    return new ModelAndView("report/edition", model);
  }

  private static String address(String path) {
    return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).build().toUriString();
  }

  @GetMapping("/publications/{id}/figures/{position}")
  ModelAndView rows(
      Page page,
      @PathVariable UUID id,
      @PathVariable int position,
      @RequestParam(defaultValue = "0") int list,
      @RequestParam(defaultValue = "0") int at) {
    FrozenFigure figure = desk.manifest(id).figure(position);
    if (list < 0 || list >= figure.lists().size() && !figure.byHand()) {
      throw new NotFound("list " + list);
    }
    List<FrozenRow> all = figure.byHand() ? List.of() : desk.rows(id, position, list);
    int first = Math.clamp(at, 0, all.size());
    List<FrozenRow> shown = all.subList(first, Math.min(all.size(), first + ON_PAGE));
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("edition", desk.edition(id));
    model.put("figure", figure);
    model.put("list", list);
    model.put("first", first);
    model.put("rows", shown);
    model.put("view", figure.byHand() ? EditionView.none() : desk.view(page, figure, list, shown));
    return new ModelAndView("report/editionRows", model);
  }

  @GetMapping("/publications/{id}/verification")
  ModelAndView verify(@PathVariable UUID id) {
    return new ModelAndView(
        "report/verification", Map.of("edition", desk.edition(id), "report", desk.verify(id)));
  }
}
