package org.jiangqiao.training;

import java.util.List;
import java.util.Map;
import org.jiangqiao.ui.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The list of batches. */
@Controller
class BatchListController {

  /** The codes of the states in the order of a batch's life. */
  static final List<String> STATES =
      List.of(
          "PLANNED",
          "ANNOUNCED",
          "OPEN",
          "FULL",
          "SIGN_UP_CLOSED",
          "RUNNING",
          "WALK_IN",
          "CLOSED",
          "CANCELLED");

  private final BatchList list;
  private final Schemes schemes;

  BatchListController(BatchList list, Schemes schemes) {
    this.list = list;
    this.schemes = schemes;
  }

  @GetMapping("/training/batches")
  @Requires("training.read")
  ModelAndView list(@ModelAttribute("filter") BatchFilter filter) {
    return new ModelAndView(
        "training/batches",
        Map.of(
            "filter", filter,
            "result", list.page(filter),
            "schemes", schemes.choices(),
            "years", list.years()));
  }
}
