package org.jiangqiao.report;

import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 公开页 of an edition: shown to everybody who has the number, or taken back. */
@Controller
@Requires("report.publish")
class EditionShareController {

  private final EditionShares shares;

  EditionShareController(EditionShares shares) {
    this.shares = shares;
  }

  @PostMapping("/publications/{id}/public-page")
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean grades,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    shares.show(Actor.of(viewer), id, grades);
    flash.addFlashAttribute(Pages.NOTICE, page.t("edition.share.shown"));
    return "redirect:/publications/" + id + "#public-page";
  }

  @PostMapping("/publications/{id}/public-page/end")
  String end(@PathVariable UUID id, Page page, Viewer viewer, RedirectAttributes flash) {
    shares.end(Actor.of(viewer), id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("edition.share.ended"));
    return "redirect:/publications/" + id + "#public-page";
  }
}
