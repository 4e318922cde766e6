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

/** 开放报名: the public page takes sign-ups from now on. */
@Controller
class SignUpOpeningController {

  private final BatchStepDesk desk;

  SignUpOpeningController(BatchStepDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/training/batches/{id}/sign-up-opening")
  @Requires("training.manage")
  String openSignUp(@PathVariable UUID id, Page page, Viewer viewer, RedirectAttributes flash) {
    desk.openSignUp(Actor.of(viewer), id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("training.done.openSignUp"));
    return "redirect:/training/batches/" + id;
  }
}
