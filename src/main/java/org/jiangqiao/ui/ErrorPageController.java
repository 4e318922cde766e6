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

  private final Pages pages;

  ErrorPageController(Pages pages) {
    this.pages = pages;
  }

  @RequestMapping("${server.error.path:${error.path:/error}}")
  Object error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    HttpStatus status =
        Optional.ofNullable(thrown instanceof Throwable fault ? RequestFaults.status(fault) : null)
            .or(() ->
                Optional.ofNullable(
                    code instanceof Integer number ? HttpStatus.resolve(number) : null))
            .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    if (MachineCall.failed(request)) {
      return ErrorBody.answer(pages.of(request), status, List.of(Refusal.of(code(status))));
    }
    return new ModelAndView(
        "ui/error",
        Map.of("status", status.value(), "refusals", List.of(Refusal.of(text(status)))),
        status);
  }

  /** What a program is told; elsewhere it is the same as on a page. */
  private static String code(HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED -> "ui.error.key";
      case FORBIDDEN -> "ui.error.keyRights";
      case TOO_MANY_REQUESTS -> "ui.error.tooMany";
      case BAD_REQUEST, UNPROCESSABLE_CONTENT -> "ui.error.unreadable";
      default -> text(status);
    };
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
