package org.jiangqiao.attendance;

import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 全部到课: everybody nothing was entered for was there, by the signed paper. */
@Controller
class FullAttendanceController {

  private final Attendances attendances;

  FullAttendanceController(Attendances attendances) {
    this.attendances = attendances;
  }

  @PostMapping("/training/lessons/{id}/full-attendance")
  @Requires("training.attend")
  String enter(@PathVariable UUID id, Page page, Viewer viewer, RedirectAttributes flash) {
    int entered = attendances.markRest(Actor.of(viewer), id);
    flash.addFlashAttribute(
        Pages.NOTICE,
        entered == 0
            ? page.t("attendance.full.nobody")
            : page.t("attendance.full.done", page.n(entered)));
    return "redirect:/training/lessons/" + id + "?means=PAPER";
  }
}
