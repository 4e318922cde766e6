package org.jiangqiao.ui;

import java.lang.reflect.Method;

/** A handler that serves many addresses and so says itself who may reach each of its methods. */
public interface DeclaresRule {

  /** The rule of the method at the address this handler stands for. */
  RouteRule rule(Method method);
}
