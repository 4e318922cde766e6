package org.jiangqiao.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.kernel.FormErrors;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 文字块 of a report: a new one, its page, writing it, and the figures to put into it. */
@Controller
class BlockController {

  private final AnnualReportDesk desk;
  private final Blocks blocks;
  private final BlockFigures figures;
  private final Indicators indicators;

  BlockController(
      AnnualReportDesk desk, Blocks blocks, BlockFigures figures, Indicators indicators) {
    this.desk = desk;
    this.blocks = blocks;
    this.figures = figures;
    this.indicators = indicators;
  }

  @PostMapping("/reports/{id}/blocks")
  @Requires("report.edit")
  String add(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String chapter, Viewer viewer) {
    return "redirect:/report-blocks/" + blocks.add(Actor.of(viewer), id, chapter);
  }

  @GetMapping("/report-blocks/{id}")
  @Requires("figures.read")
  ModelAndView show(@PathVariable UUID id) {
    Block block = blocks.get(id);
    return page(block, block.text(), "", new FormErrors(), HttpStatus.OK);
  }

  /**
   * Writes the text; where somebody else wrote meanwhile, both texts are shown and his version is
   * the one to start from.
   */
  @PostMapping("/report-blocks/{id}")
  @Requires("report.edit")
  ModelAndView write(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "0") int version,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    Block block = blocks.get(id);
    String typed = text.replace("\r\n", "\n").strip();
    FormErrors errors = BlockText.check(typed, indicators, blocks.report(block));
    if (!errors.isEmpty()) {
      return page(block, typed, "", errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      Optional<String> others = blocks.write(Actor.of(viewer), id, version, typed);
      if (others.isPresent()) {
        return page(blocks.get(id), typed, others.get(), new FormErrors(), HttpStatus.CONFLICT);
      }
    } catch (RuleRefused locked) {
      // Handed in while he wrote: the page says so and keeps what he wrote before him.
      return page(blocks.get(id), typed, "", new FormErrors(), HttpStatus.CONFLICT);
    }
    flash.addFlashAttribute(Pages.NOTICE, page.t("report.done.written"));
    return new ModelAndView("redirect:/reports/" + block.reportId() + "?part=" + block.chapter());
  }

  @GetMapping("/report-blocks/{id}/figures")
  @Requires("report.edit")
  ModelAndView choices(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "training.person-times") String indicator,
      Page page) {
    AnnualReport report = blocks.report(blocks.get(id));
    return new ModelAndView(
        "report/blockChoices", Map.of("choices", figures.choices(page, report, indicator)));
  }

  private ModelAndView page(
      Block block, String text, String others, FormErrors errors, HttpStatus status) {
    AnnualReportView view = desk.view(block.reportId());
    Map<String, Object> model = new HashMap<>();
    model.put("view", view);
    model.put(
        "block",
        view.blocks().stream()
            .filter(b -> b.block().id().equals(block.id()))
            .findFirst()
            .orElseThrow());
    model.put("text", text);
    model.put("others", others);
    model.put("errors", errors);
    model.put("history", blocks.history(block.id()));
    model.put("indicators", indicators.all(view.report().schoolYear().period()));
    return new ModelAndView("report/block", model, status);
  }
}
