package org.jiangqiao.register;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Gives every register its addresses, each an exact route of its own with a rule of its own. */
@Component
class RegisterRoutes implements SmartInitializingSingleton {

  private final Registers registers;
  private final List<RegisterHandlers> kinds;
  private final RelativeRoutes routes;

  RegisterRoutes(Registers registers, List<RegisterHandlers> kinds, RelativeRoutes routes) {
    this.registers = registers;
    this.kinds = kinds;
    this.routes = routes;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (Register register : registers.all()) {
      kinds.stream().map(kind -> kind.of(register)).forEach(h -> routes.lay(h.base(), h));
    }
  }
}
