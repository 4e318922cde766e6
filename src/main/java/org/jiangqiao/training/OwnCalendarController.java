package org.jiangqiao.training;

import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes, changes and ends the address of a person's own calendar. */
@Controller
@Requires("training.read")
class OwnCalendarController {

  private static final String BACK = "redirect:/account#calendar";
  private static final String MINE = "mine";
  private final CalendarFeeds feeds;

  OwnCalendarController(CalendarFeeds feeds) {
    this.feeds = feeds;
  }

  @PostMapping("/account/calendar")
  String renew(
      @RequestParam(defaultValue = "") String lessons,
      Viewer viewer,
      Page page,
      RedirectAttributes flash) {
    feeds.renew(viewer, lessons.equals(MINE));
    flash.addFlashAttribute(Pages.NOTICE, page.t("training.calendar.made"));
    return BACK;
  }

  @PostMapping("/account/calendar/lessons")
  String show(
      @RequestParam(defaultValue = "") String lessons,
      Viewer viewer,
      Page page,
      RedirectAttributes flash) {
    feeds.show(viewer, lessons.equals(MINE));
    flash.addFlashAttribute(Pages.NOTICE, page.t("training.calendar.changed"));
    return BACK;
  }

  @PostMapping("/account/calendar/revocation")
  String revoke(Viewer viewer, Page page, RedirectAttributes flash) {
    feeds.revoke(viewer);
    flash.addFlashAttribute(Pages.NOTICE, page.t("training.calendar.revoked"));
    return BACK;
  }
}
