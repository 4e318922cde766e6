package org.jiangqiao.register;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import org.jiangqiao.ui.DeclaresRule;
import org.jiangqiao.ui.RouteRule;

/** Pages of one place where sheets are handed in; mappings are relative to its address. */
abstract class ImportPlaceHandler implements DeclaresRule {

  final ImportPages pages;
  private final ImportPlace place;

  ImportPlaceHandler(ImportPlace place, ImportPages pages) {
    this.place = place;
    this.pages = pages;
  }

  /** What is imported into at an address with these names filled in. */
  final ImportTarget target(Map<String, String> address) {
    return place.target().apply(address);
  }

  @Override
  public RouteRule rule(Method method) {
    return new RouteRule.AnyOf(Set.of(place.right()));
  }
}
