package org.jiangqiao.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangqiao.ui.MachineCall;

/** Addresses of the records of a {@link WholeSchool}, made from the patterns of the routes. */
public final class Twins {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

  private final WholeSchool whole;
  private final Map<String, String> instead = new HashMap<>();

  /** Knows the records of a school. */
  public Twins(WholeSchool whole) {
    this.whole = whole;
    String closed = whole.closed().id().toString();
    instead.put("/files/{id}/small", whole.id("photograph"));
    for (String act :
        List.of("/reopening", "/certificates", "/certificate-papers", "/rating-link")) {
      instead.put("/training/batches/{id}" + act, closed);
    }
  }

  /** What stands in the braces of a pattern, in their order; empty when a record is not known. */
  public Optional<List<String>> values(String pattern) {
    List<String> values = new ArrayList<>();
    Matcher variable = VARIABLE.matcher(pattern);
    while (variable.find()) {
      String before =
          VARIABLE
              .matcher(pattern.substring(0, variable.start()))
              .replaceAll("{}")
              .replaceFirst("^" + MachineCall.PREFIX, "");
      String value = whole.ids().get(before);
      if (value == null) {
        return Optional.empty();
      }
      values.add(values.isEmpty() ? instead.getOrDefault(pattern, value) : value);
    }
    return Optional.of(values);
  }

  /** The address of a record, with the query its page cannot do without. */
  public Optional<String> address(String pattern) {
    String with = whole.ids().get("with:" + pattern);
    String query = whole.ids().getOrDefault("query:" + pattern, "");
    return values(pattern)
        .map(values -> fill(pattern, values) + (with == null ? query : "?with=" + with));
  }

  /** A pattern with values in its braces. */
  public static String fill(String pattern, List<String> values) {
    String address = pattern;
    for (String value : values) {
      address = VARIABLE.matcher(address).replaceFirst(Matcher.quoteReplacement(value));
    }
    return address;
  }
}
