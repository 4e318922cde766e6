package org.jiangqiao.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders {@code module/template} with JTE; every template gets the {@link Page}. */
@Component
class JteViewResolver implements ViewResolver, Ordered {

  private final TemplateEngine engine;
  private final Pages pages;

  JteViewResolver(TemplateEngine engine, Pages pages) {
    this.engine = engine;
    this.pages = pages;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    return name.startsWith("redirect:") || name.startsWith("forward:")
        ? null
        : (model, request, response) -> render(name, model, request, response);
  }

  private void render(
      String name,
      @Nullable Map<String, ?> model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws Exception {
    Map<String, Object> all = new HashMap<>();
    if (model != null) {
      all.putAll(model);
    }
    all.put("page", pages.of(request));
    var output = new Utf8ByteOutput();
    engine.render(name + ".jte", all, output);
    if (response.getContentType() == null) {
      response.setContentType("text/html;charset=UTF-8");
    }
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
