package org.jiangqiao.register;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Lays handlers whose mappings are relative at an address, each method an exact route. */
@Component
class RelativeRoutes {

  private final RequestMappingHandlerMapping mapping;

  RelativeRoutes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  /** Lays every mapped method of the handler behind the address. */
  void lay(String base, Object handler) {
    MethodIntrospector.selectMethods(handler.getClass(), RelativeRoutes::mappingOf)
        .forEach(
            (method, declared) -> mapping.registerMapping(info(base, declared), handler, method));
  }

  private static @Nullable RequestMapping mappingOf(Method method) {
    return AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
  }

  private RequestMappingInfo info(String base, RequestMapping declared) {
    String[] paths =
        declared.path().length == 0
            ? new String[] {base}
            : Arrays.stream(declared.path()).map(path -> base + path).toArray(String[]::new);
    return RequestMappingInfo.paths(paths)
        .methods(declared.method())
        .options(mapping.getBuilderConfiguration())
        .build();
  }
}
