package org.jiangqiao.training;

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

/** 开放现场报名: the public page takes sign-ups while the batch runs. */
@Controller
class WalkInOpeningController {

  private final BatchStepDesk desk;

  WalkInOpeningController(BatchStepDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/training/batches/{id}/walk-in-opening")
  @Requires("training.manage")
  String openWalkIn(@PathVariable UUID id, Page page, Viewer viewer, RedirectAttributes flash) {
    desk.openWalkIn(Actor.of(viewer), id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("training.done.openWalkIn"));
    return "redirect:/training/batches/" + id;
  }
}
