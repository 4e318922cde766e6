package org.jiangqiao.home;

import org.jiangqiao.ui.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything the rail and the top bar hold, as a page for phones. */
@Controller
@SignedIn
class MenuController {

  @GetMapping("/menu")
  String menu() {
    return "home/menu";
  }
}
