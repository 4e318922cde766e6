package org.jiangqiao.enrolment;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What somebody sees whose link or code opens nothing. */
final class LinkPages {

  private LinkPages() {}

  /** Unknown, expired or revoked: the page does not say which. */
  static ModelAndView gone(String why) {
    return new ModelAndView("enrolment/linkGone", Map.of("why", why), HttpStatus.NOT_FOUND);
  }

  /** Too many forms from one address. */
  static ModelAndView tooMany() {
    return new ModelAndView(
        "enrolment/linkGone",
        Map.of("why", "enrolment.gone.tooMany"),
        HttpStatus.TOO_MANY_REQUESTS);
  }
}
