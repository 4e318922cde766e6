package org.jiangqiao.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangqiao.kernel.Refusal;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers errors that never reached a handler: a missing token, no right, an unknown address. */
@Controller
@OpenToAll("an error page says nothing that needs an account")
class ErrorPageController implements ErrorController {

  @RequestMapping("${server.error.path:${error.path:/error}}")
  ModelAndView error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status =
        Optional.ofNullable(code instanceof Integer number ? HttpStatus.resolve(number) : null)
            .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    return new ModelAndView(
        "ui/error",
        Map.of("status", status.value(), "refusals", List.of(Refusal.of(text(status)))),
        status);
  }

  private static String text(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND, METHOD_NOT_ALLOWED -> "ui.error.notFound";
      case FORBIDDEN -> "ui.error.forbidden";
      case UNAUTHORIZED -> "ui.error.signIn";
      case CONTENT_TOO_LARGE -> "ui.error.tooLarge";
      case BAD_REQUEST, UNPROCESSABLE_CONTENT -> "ui.error.incomplete";
      default -> "ui.error.plain";
    };
  }
}
