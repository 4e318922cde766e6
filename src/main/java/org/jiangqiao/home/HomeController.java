package org.jiangqiao.home;

import java.util.Map;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.SignedIn;
import org.jiangqiao.ui.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page after sign-in. */
@Controller
@SignedIn
class HomeController {

  private final HomeDesk desk;

  HomeController(HomeDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/")
  ModelAndView home(
      Page page,
      Viewer viewer,
      @RequestParam(defaultValue = "") String measure,
      @RequestParam(defaultValue = "") String span) {
    return new ModelAndView(
        "home/home", Map.of("view", desk.view(page, viewer, measure, span.equals("all"))));
  }
}
