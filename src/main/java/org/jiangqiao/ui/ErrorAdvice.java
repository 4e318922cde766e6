package org.jiangqiao.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where an exception becomes an answer: a page, a fragment or JSON. */
@ControllerAdvice
class ErrorAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);
  private final Pages pages;

  ErrorAdvice(Pages pages) {
    this.pages = pages;
  }

  @ExceptionHandler
  @Nullable Object refused(
      RuleRefused refused, HttpServletRequest request, HttpServletResponse response) {
    return answer(request, response, HttpStatus.CONFLICT, refused.refusals());
  }

  @ExceptionHandler
  @Nullable Object tooLarge(
      MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response) {
    return answer(
        request, response, HttpStatus.CONTENT_TOO_LARGE, List.of(Refusal.of("ui.error.tooLarge")));
  }

  @ExceptionHandler({
    NotFound.class,
    NoResourceFoundException.class,
    MethodArgumentTypeMismatchException.class
  })
  @Nullable Object notFound(HttpServletRequest request, HttpServletResponse response) {
    return answer(
        request, response, HttpStatus.NOT_FOUND, List.of(Refusal.of("ui.error.notFound")));
  }

  @ExceptionHandler({
    ServletRequestBindingException.class,
    MethodArgumentConversionNotSupportedException.class
  })
  @Nullable Object incomplete(HttpServletRequest request, HttpServletResponse response) {
    return answer(
        request,
        response,
        HttpStatus.UNPROCESSABLE_CONTENT,
        List.of(Refusal.of("ui.error.incomplete")));
  }

  @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
  @Nullable Object wrongMethod(HttpServletRequest request, HttpServletResponse response) {
    return answer(
        request, response, HttpStatus.METHOD_NOT_ALLOWED, List.of(Refusal.of("ui.error.notFound")));
  }

  @ExceptionHandler
  @Nullable Object unexpected(
      Exception e, HttpServletRequest request, HttpServletResponse response) {
    HttpStatus fault = RequestFaults.status(e);
    if (fault != null) {
      boolean machine = MachineCall.is(request);
      Refusal why = Refusal.of(machine ? "ui.error.unreadable" : "ui.error.incomplete");
      return answer(request, response, fault, List.of(why));
    }
    String incident = Ids.next().toString().substring(24);
    LOG.error("incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), e);
    return answer(
        request,
        response,
        HttpStatus.INTERNAL_SERVER_ERROR,
        List.of(Refusal.of("ui.error.incident", incident)));
  }

  private @Nullable Object answer(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      List<Refusal> refusals) {
    if (response.isCommitted()) {
      return null;
    }
    if (MachineCall.is(request)) {
      return ErrorBody.answer(pages.of(request), status, refusals);
    }
    boolean fragment = request.getHeader("HX-Request") != null;
    if (fragment) {
      response.setHeader("HX-Retarget", "#notices");
      response.setHeader("HX-Reswap", "innerHTML");
    }
    return new ModelAndView(
        fragment ? "ui/refusals" : "ui/error",
        Map.of("status", status.value(), "refusals", refusals),
        status);
  }
}
