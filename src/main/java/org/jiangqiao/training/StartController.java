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

/** 开班: the batch runs, also before its first day. */
@Controller
class StartController {

  private final BatchStepDesk desk;

  StartController(BatchStepDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/training/batches/{id}/start")
  @Requires("training.manage")
  String start(@PathVariable UUID id, Page page, Viewer viewer, RedirectAttributes flash) {
    desk.start(Actor.of(viewer), id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("training.done.start"));
    return "redirect:/training/batches/" + id;
  }
}
