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

/** 发布: the batch becomes known. */
@Controller
class AnnouncementController {

  private final BatchStepDesk desk;

  AnnouncementController(BatchStepDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/training/batches/{id}/announcement")
  @Requires("training.manage")
  String announce(@PathVariable UUID id, Page page, Viewer viewer, RedirectAttributes flash) {
    desk.announce(Actor.of(viewer), id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("training.done.announce"));
    return "redirect:/training/batches/" + id;
  }
}
