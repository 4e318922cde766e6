package org.jiangqiao.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangqiao.access.Actor;
import org.jiangqiao.files.Attachments;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A cell of a table: where its value comes from, filling it by hand, emptying it. */
@Controller
class CellController {

  private final AnnualReportDesk desk;
  private final CellFills fills;
  private final Attachments attachments;

  CellController(AnnualReportDesk desk, CellFills fills, Attachments attachments) {
    this.desk = desk;
    this.fills = fills;
    this.attachments = attachments;
  }

  @GetMapping("/reports/{id}/cell")
  @Requires("figures.read")
  ModelAndView show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String row,
      @RequestParam(defaultValue = "THIS") CellColumn column) {
    AnnualReportView view = desk.view(id);
    String code = row.isEmpty() ? view.form().rows().getFirst().code() : row;
    return page(view, view.cell(code, column), CellFillForm.BLANK, new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/reports/{id}/cell-fills")
  @Requires("report.edit")
  ModelAndView fill(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String row,
      @RequestParam(defaultValue = "THIS") CellColumn column,
      @RequestParam(defaultValue = "0") int seen,
      @ModelAttribute CellFillForm form,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Page page,
      Viewer viewer,
      RedirectAttributes flash)
      throws IOException {
    AnnualReportView view = desk.view(id);
    Cell cell = byHand(view, row, column);
    FormErrors errors = form.check(cell.row(), seen > 0);
    if (!errors.isEmpty()) {
      return page(view, cell, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      fills.fill(Actor.of(viewer), id, row, column, form, seen, file);
    } catch (RuleRefused refused) {
      AnnualReportView now = desk.view(id);
      if (!now.state().isOpen()) {
        throw refused;
      }
      // Somebody else filled it meanwhile: his value is shown, and what was typed stays.
      Refusal why = refused.refusals().getFirst();
      errors.add("value", why.code(), why.arguments().toArray());
      return page(now, now.cell(row, column), form, errors, HttpStatus.CONFLICT);
    }
    flash.addFlashAttribute(Pages.NOTICE, page.t("report.done.filled"));
    return back(cell, id);
  }

  @PostMapping("/reports/{id}/cell-clearings")
  @Requires("report.edit")
  ModelAndView empty(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String row,
      @RequestParam(defaultValue = "THIS") CellColumn column,
      @RequestParam(defaultValue = "0") int seen,
      @ModelAttribute CellFillForm form,
      Page page,
      Viewer viewer,
      RedirectAttributes flash)
      throws IOException {
    AnnualReportView view = desk.view(id);
    Cell cell = byHand(view, row, column);
    FormErrors errors = new FormErrors();
    form.checkReason(errors);
    if (!errors.isEmpty()) {
      return page(view, cell, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (cell.state() == Cell.State.EMPTY) {
      throw new RuleRefused("report.refusal.cellEmpty");
    }
    fills.fill(Actor.of(viewer), id, row, column, form.emptied(), seen, null);
    flash.addFlashAttribute(Pages.NOTICE, page.t("report.done.emptied"));
    return back(cell, id);
  }

  private static Cell byHand(AnnualReportView view, String row, CellColumn column) {
    Cell cell = view.cell(row, column);
    if (cell.state() == Cell.State.COMPUTED) {
      throw new RuleRefused("report.refusal.cellComputed");
    }
    return cell;
  }

  private static ModelAndView back(Cell cell, UUID id) {
    return new ModelAndView(
        "redirect:/reports/" + id + "/cell?row=" + cell.row().code() + "&column=" + cell.column());
  }

  private ModelAndView page(
      AnnualReportView view, Cell cell, CellFillForm form, FormErrors errors, HttpStatus status) {
    List<CellFill> history =
        fills.of(view.report().id()).stream()
            .filter(f -> f.rowCode().equals(cell.row().code()) && f.yearColumn() == cell.column())
            .toList();
    Map<String, Object> model = new HashMap<>();
    model.put("view", view);
    model.put("cell", cell);
    model.put("form", form);
    model.put("errors", errors);
    model.put("history", history.reversed());
    model.put(
        "papers",
        history.stream()
            .collect(
                Collectors.toMap(CellFill::id, f -> attachments.of(CellFills.SUBJECT, f.id()))));
    return new ModelAndView("report/cell", model, status);
  }
}
