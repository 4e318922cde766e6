package org.jiangqiao.register;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes content of a module's own template, for panels on pages of another module. */
@Component
public class Fragments {

  private final TemplateEngine engine;

  Fragments(TemplateEngine engine) {
    this.engine = engine;
  }

  /** The template {@code module/name} with its parameters, to be written where it is used. */
  public Content of(String template, Map<String, Object> parameters) {
    return output -> engine.render(template + ".jte", parameters, output);
  }
}
