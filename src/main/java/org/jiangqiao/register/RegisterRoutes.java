package org.jiangqiao.register;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives every register its addresses, each an exact route of its own with a rule of its own. */
@Component
class RegisterRoutes implements SmartInitializingSingleton {

  private final Registers registers;
  private final List<RegisterHandlers> kinds;
  private final RequestMappingHandlerMapping mapping;

  RegisterRoutes(
      Registers registers,
      List<RegisterHandlers> kinds,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.registers = registers;
    this.kinds = kinds;
    this.mapping = mapping;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (Register register : registers.all()) {
      kinds.stream().map(kind -> kind.of(register)).forEach(h -> map(h.base(), h));
    }
  }

  private void map(String base, RegisterHandler handler) {
    MethodIntrospector.selectMethods(handler.getClass(), RegisterRoutes::mappingOf)
        .forEach(
            (method, declared) -> mapping.registerMapping(info(base, declared), handler, method));
  }

  private static @org.jspecify.annotations.Nullable RequestMapping mappingOf(Method method) {
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
