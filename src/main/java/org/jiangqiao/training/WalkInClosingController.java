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

/** 停止现场报名: the public page says that it is over. */
@Controller
class WalkInClosingController {

  private final BatchStepDesk desk;

  WalkInClosingController(BatchStepDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/training/batches/{id}/walk-in-closing")
  @Requires("training.manage")
  String closeWalkIn(@PathVariable UUID id, Page page, Viewer viewer, RedirectAttributes flash) {
    desk.closeWalkIn(Actor.of(viewer), id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("training.done.closeWalkIn"));
    return "redirect:/training/batches/" + id;
  }
}
