package org.jiangqiao.attendance;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 签到表照片: put with a lesson, taken away again with a reason. */
@Controller
@Requires("training.attend")
class SheetController {

  private static final int LEAST_REASON = 2;
  private static final int MOST_TEXT = 200;

  private final LessonSheets sheets;
  private final LessonPages pages;

  SheetController(LessonSheets sheets, LessonPages pages) {
    this.sheets = sheets;
    this.pages = pages;
  }

  @PostMapping("/training/lessons/{id}/sheets")
  ModelAndView add(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") List<MultipartFile> file,
      @RequestParam(defaultValue = "") String note,
      Page page,
      Viewer viewer,
      RedirectAttributes flash)
      throws IOException {
    FormErrors errors = new FormErrors();
    List<MultipartFile> papers = file.stream().filter(f -> !f.isEmpty()).toList();
    if (papers.isEmpty()) {
      errors.add("file", "attendance.sheets.missing");
    }
    if (note.strip().length() > MOST_TEXT) {
      errors.add("note", "attendance.sheets.noteLong", String.valueOf(MOST_TEXT));
    }
    if (errors.isEmpty()) {
      try {
        sheets.add(Actor.of(viewer), id, papers, note.strip());
      } catch (RuleRefused refused) {
        refused.refusals().forEach(w -> errors.add("file", w.code(), w.arguments().toArray()));
      }
    }
    if (!errors.isEmpty()) {
      return pages.page(id, Means.PAPER, null, errors);
    }
    flash.addFlashAttribute(Pages.NOTICE, page.t("attendance.sheets.added", page.n(papers.size())));
    return toSheets(id);
  }

  @PostMapping("/training/lessons/{id}/sheets/{sheet}/withdrawal")
  ModelAndView withdraw(
      @PathVariable UUID id,
      @PathVariable UUID sheet,
      @RequestParam(defaultValue = "") String reason,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    String why = reason.strip();
    if (why.length() < LEAST_REASON || why.length() > MOST_TEXT) {
      return pages.page(
          id, Means.PAPER, null, new FormErrors().add("", "attendance.sheets.reason"));
    }
    sheets.withdraw(Actor.of(viewer), id, sheet, why);
    flash.addFlashAttribute(Pages.NOTICE, page.t("attendance.sheets.withdrawn"));
    return toSheets(id);
  }

  private static ModelAndView toSheets(UUID lesson) {
    return new ModelAndView("redirect:/training/lessons/" + lesson + "?means=PAPER");
  }
}
