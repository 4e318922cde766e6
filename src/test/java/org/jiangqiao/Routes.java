package org.jiangqiao;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jiangqiao.ui.MachineCall;
import org.jiangqiao.ui.RouteRule;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address the product answers at, as the framework knows them. */
public final class Routes {

  /** One route. */
  public record Route(String method, String pattern, HandlerMethod handler, RouteRule rule) {

    /** Whether somebody with the rights may pass. */
    public boolean letsIn(Set<String> rights) {
      return switch (rule) {
        case RouteRule.Everybody everybody -> true;
        case RouteRule.AnyAccount any -> true;
        case RouteRule.AnyOf anyOf -> anyOf.rights().stream().anyMatch(rights::contains);
        case RouteRule.AllOf allOf -> rights.containsAll(allOf.rights());
        case RouteRule.Undeclared none -> false;
      };
    }

    /** Whether nobody is asked who he is. */
    public boolean isOpen() {
      return rule instanceof RouteRule.Everybody;
    }

    /** Whether it names a record. */
    public boolean namesARecord() {
      return pattern.contains("{");
    }

    /** Whether it takes a key and no session. */
    public boolean isForPrograms() {
      return pattern.startsWith(MachineCall.PREFIX + "/");
    }

    /** Whether it only shows. */
    public boolean shows() {
      return method.equals("GET");
    }
  }

  private Routes() {}

  /** All routes, in order. */
  public static List<Route> of(RequestMappingHandlerMapping mapping) {
    List<Route> routes = new ArrayList<>();
    mapping
        .getHandlerMethods()
        .forEach((info, handler) -> {
          if (handler.getBeanType().getName().startsWith("org.jiangqiao.")) {
            Set<String> methods = new TreeSet<>();
            info.getMethodsCondition().getMethods().forEach(m -> methods.add(m.name()));
            for (String pattern : info.getPatternValues()) {
              for (String method : methods.isEmpty() ? Set.of("GET") : methods) {
                routes.add(new Route(method, pattern, handler, RouteRule.of(handler)));
              }
            }
          }
        });
    routes.sort(Comparator.comparing(Route::pattern).thenComparing(Route::method));
    return routes;
  }
}
