package org.jiangqiao.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.Set;
import org.jiangqiao.ui.DeclaresRule;
import org.jiangqiao.ui.RouteRule;

/**
 * Pages of one register; its mappings are relative to the register's address. Methods answer those
 * who may read the register, or with {@link Managing} those who may change it.
 */
public abstract class RegisterHandler implements DeclaresRule {

  /** Only those who may change the register. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Managing {}

  /** Only those who may read the register and take lists away. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Exporting {}

  /** The right to take lists away as files. */
  static final String EXPORT = "register.export";

  /** The register these pages show. */
  protected final Register register;

  /** Makes the pages of a register. */
  protected RegisterHandler(Register register) {
    this.register = register;
  }

  /** The register's description. */
  protected final RegisterSpec spec() {
    return register.spec();
  }

  /** What the addresses of these pages begin with. */
  protected String base() {
    return spec().href();
  }

  @Override
  public RouteRule rule(Method method) {
    if (method.isAnnotationPresent(Exporting.class)) {
      return new RouteRule.AllOf(Set.of(spec().read(), EXPORT));
    }
    boolean managing = method.isAnnotationPresent(Managing.class);
    return new RouteRule.AnyOf(Set.of(managing ? spec().manage() : spec().read()));
  }
}
