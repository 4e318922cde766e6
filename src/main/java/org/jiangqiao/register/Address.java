package org.jiangqiao.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list, to be varied for links; it holds only parameters that lists know. */
public final class Address {

  private static final Set<String> KNOWN =
      Set.of("q", "sort", "dir", "withdrawn", "columns", "view");

  private final String path;
  private final MultiValueMap<String, String> parameters;

  private Address(String path, MultiValueMap<String, String> parameters) {
    this.path = path;
    this.parameters = parameters;
  }

  /** The address of a list without what belongs to a moment: page and count. */
  public static Address of(RegisterSpec spec, MultiValueMap<String, String> given) {
    MultiValueMap<String, String> kept = new LinkedMultiValueMap<>();
    given.forEach((name, values) -> {
      if (KNOWN.contains(name) || name.startsWith("f.")) {
        values.stream().filter(v -> !v.isBlank()).forEach(value -> kept.add(name, value));
      }
    });
    return new Address(spec.href(), kept);
  }

  /** The same address with a parameter set to one value. */
  public Address with(String name, String value) {
    Address copy = without(name);
    copy.parameters.add(name, value);
    return copy;
  }

  /** The same address without the parameters. */
  public Address without(String... names) {
    MultiValueMap<String, String> kept = new LinkedMultiValueMap<>();
    parameters.forEach((name, values) -> kept.put(name, new ArrayList<>(values)));
    List.of(names).forEach(kept::remove);
    return new Address(path, kept);
  }

  /** The same address at another path, such as an export of the same rows. */
  public Address at(String other) {
    return new Address(other, parameters);
  }

  /** As a link. */
  public String href() {
    String query = query();
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** The part after the question mark, encoded. */
  public String query() {
    UriComponentsBuilder builder = UriComponentsBuilder.newInstance();
    parameters.forEach((name, values) ->
        values.forEach(value -> builder.queryParam(encoded(name), encoded(value))));
    String query = builder.build(true).getQuery();
    return query == null ? "" : query;
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The parameters, for hidden fields of forms that lead back here. */
  public MultiValueMap<String, String> parameters() {
    return parameters;
  }
}
