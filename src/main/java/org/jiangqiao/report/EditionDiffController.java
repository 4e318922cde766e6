package org.jiangqiao.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.evidence.RowFate;
import org.jiangqiao.evidence.RowKeys;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Compares editions: with each other, and with today. */
@Controller
@Requires("figures.read")
class EditionDiffController {

  /** So many rows of a term are shown. */
  private static final int SHOWN = 100;

  private final Editions editions;
  private final EditionDesk desk;
  private final EditionDiffs diffs;
  private final RowKeys keys;

  EditionDiffController(Editions editions, EditionDesk desk, EditionDiffs diffs, RowKeys keys) {
    this.editions = editions;
    this.desk = desk;
    this.diffs = diffs;
    this.keys = keys;
  }

  @GetMapping("/publications/{id}/diff")
  ModelAndView all(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID with) {
    return new ModelAndView(
        "report/editionDiff", Map.of("diff", diffs.all(id, with), "editions", editions.all()));
  }

  @GetMapping("/publications/{id}/diff/{position}")
  ModelAndView one(
      Page page,
      @PathVariable UUID id,
      @PathVariable int position,
      @RequestParam(required = false) @Nullable UUID with,
      @RequestParam(defaultValue = "0") int list,
      @RequestParam(defaultValue = "0") int term) {
    EditionDiff diff = diffs.one(id, position, with);
    EditionDiff.Line line = diff.lines().getFirst();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("diff", diff);
    model.put("line", line);
    model.put("list", list);
    model.put("term", term);
    model.put("rows", List.of());
    model.put("view", EditionView.none());
    model.put("fates", Map.of());
    if (!line.lists().isEmpty()) {
      if (list < 0 || list >= line.lists().size()) {
        throw new NotFound("list " + list);
      }
      List<EditionTerm> terms = line.lists().get(list).terms();
      if (term < 0 || term > 0 && term >= terms.size()) {
        throw new NotFound("term " + term);
      }
      if (!terms.isEmpty()) {
        model.putAll(rows(page, line, list, terms.get(term)));
      }
    }
    return new ModelAndView("report/editionDiffFigure", model);
  }

  private Map<String, Object> rows(Page page, EditionDiff.Line line, int list, EditionTerm term) {
    List<EditionTerm.Row> rows = term.rows().stream().limit(SHOWN).toList();
    EditionView view =
        desk.view(page, line.figure(), list, rows.stream().map(EditionTerm.Row::row).toList());
    Map<UUID, RowFate> fates =
        view.question() == null
            ? Map.of()
            : keys.fates(view.question(), rows.stream().map(row -> row.row().id()).toList());
    return Map.of("rows", rows, "view", view, "fates", fates);
  }
}
