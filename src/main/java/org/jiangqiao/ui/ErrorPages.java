package org.jiangqiao.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jiangqiao.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with an error where no handler does: in filters, before the request is read. */
@Component
public class ErrorPages {

  private final JteViewResolver views;
  private final Pages pages;
  private final JsonMapper json;

  ErrorPages(JteViewResolver views, Pages pages, JsonMapper json) {
    this.views = views;
    this.pages = pages;
    this.json = json;
  }

  /** Writes a page, or JSON to a program; nothing of the request's body is read. */
  public void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      List<Refusal> refusals)
      throws IOException, ServletException {
    response.setStatus(status.value());
    if (MachineCall.is(request)) {
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      ErrorBody body = ErrorBody.answer(pages.of(request), status, refusals).getBody();
      response.getOutputStream().write(json.writeValueAsBytes(body));
      return;
    }
    var view = Objects.requireNonNull(views.resolveViewName("ui/error", Locale.ROOT));
    try {
      view.render(Map.of("status", status.value(), "refusals", refusals), request, response);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
