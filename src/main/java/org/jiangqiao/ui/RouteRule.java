package org.jiangqiao.ui;

import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Who a route answers to, read from the annotation on its handler. */
public sealed interface RouteRule {

  /** Everybody, without an account. */
  record Everybody(String why) implements RouteRule {}

  /** Every signed-in account. */
  record AnyAccount() implements RouteRule {}

  /** Accounts with one of the rights. */
  record AnyOf(Set<String> rights) implements RouteRule {}

  /** Accounts with every one of the rights. */
  record AllOf(Set<String> rights) implements RouteRule {}

  /** No rule was declared: nobody may, and a test fails. */
  record Undeclared() implements RouteRule {}

  /** The rule its bean states, else the one declared on the method, else on its class. */
  static RouteRule of(HandlerMethod handler) {
    if (handler.getBean() instanceof DeclaresRule bean) {
      return bean.rule(handler.getMethod());
    }
    RouteRule onMethod = declared(handler.getMethod());
    return onMethod instanceof Undeclared ? declared(handler.getBeanType()) : onMethod;
  }

  private static RouteRule declared(java.lang.reflect.AnnotatedElement element) {
    OpenToAll open = AnnotatedElementUtils.findMergedAnnotation(element, OpenToAll.class);
    Requires requires = AnnotatedElementUtils.findMergedAnnotation(element, Requires.class);
    if (open != null) {
      return new Everybody(open.value());
    }
    if (requires != null) {
      return new AnyOf(Set.of(requires.value()));
    }
    return AnnotatedElementUtils.hasAnnotation(element, SignedIn.class)
        ? new AnyAccount()
        : new Undeclared();
  }
}
