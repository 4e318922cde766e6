package org.jiangqiao.register;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Gives every register, and every other place where sheets are handed in, the import's pages. */
@Component
class ImportRoutes implements SmartInitializingSingleton {

  private final Registers registers;
  private final ImportRegister.Tools tools;
  private final List<ImportPlace> places;
  private final ImportPages pages;
  private final RelativeRoutes routes;

  ImportRoutes(
      Registers registers,
      ImportRegister.Tools tools,
      List<ImportPlace> places,
      ImportPages pages,
      RelativeRoutes routes) {
    this.registers = registers;
    this.tools = tools;
    this.places = places;
    this.pages = pages;
    this.routes = routes;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Stream.concat(registers.all().stream().map(this::place), places.stream())
        .forEach(place -> {
          routes.lay(place.path(), new ImportHandler(place, pages));
          routes.lay(place.path(), new ImportRunHandler(place, pages));
        });
  }

  private ImportPlace place(Register register) {
    ImportTarget target = new ImportRegister(register, tools);
    return new ImportPlace(target.href(), register.spec().manage(), address -> target);
  }
}
