package org.jiangqiao.register;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;

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
    all()
        .forEach(place -> {
          routes.lay(place.path(), new ImportHandler(place, pages));
          routes.lay(place.path(), new ImportRunHandler(place, pages));
        });
  }

  private Stream<ImportPlace> all() {
    return Stream.concat(registers.all().stream().map(this::place), places.stream());
  }

  /** Whether sheets are handed in at the path. */
  boolean isUpload(String path) {
    PathContainer asked = PathContainer.parsePath(path);
    return all()
        .anyMatch(place -> PathPatternParser.defaultInstance.parse(place.path()).matches(asked));
  }

  private ImportPlace place(Register register) {
    ImportTarget target = new ImportRegister(register, tools);
    return new ImportPlace(target.href(), register.spec().manage(), address -> target);
  }
}
