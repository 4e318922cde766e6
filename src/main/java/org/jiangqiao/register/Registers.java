package org.jiangqiao.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangqiao.kernel.NotFound;
import org.springframework.stereotype.Component;

/** All registers of the product by their paths. */
@Component
public class Registers {

  private final Map<String, Register> byPath = new LinkedHashMap<>();

  Registers(List<Register> registers) {
    registers.forEach(register -> byPath.put(register.spec().path(), register));
  }

  /** Every register. */
  public List<Register> all() {
    return List.copyOf(byPath.values());
  }

  /**
   * The register at a path.
   *
   * @throws NotFound when there is none
   */
  public Register at(String path) {
    Register register = byPath.get(path);
    if (register == null) {
      throw new NotFound("register " + path);
    }
    return register;
  }
}
