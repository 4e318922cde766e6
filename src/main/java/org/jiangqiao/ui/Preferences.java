package org.jiangqiao.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/**
 * How a person wants pages to look; kept in a cookie so that the server renders it at once, and
 * with the account so that it follows the person.
 *
 * @param values the choices made, by name: lang, theme, density, text, year
 */
public record Preferences(Map<String, String> values, Language browser) {

  /** The cookie's name. */
  public static final String COOKIE = "jq";

  private static final Map<String, String> ALLOWED =
      Map.of(
          "lang", "zh|en",
          "theme", "light|dark|system",
          "density", "comfortable|compact",
          "text", "normal|large",
          "year", "(19|20)\\d{2}");

  /** Reads the cookie; unknown names and values are dropped. */
  public static Preferences of(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return new Preferences(parse(cookie == null ? "" : cookie.getValue()), browser(request));
  }

  /** Programs often say no language; the server would then take that of its own machine. */
  private static Language browser(HttpServletRequest request) {
    boolean silent = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null;
    return silent && (MachineCall.is(request) || MachineCall.failed(request))
        ? Language.ZH
        : Language.preferredBy(request.getLocale());
  }

  /** Parses {@code name.value-name.value}; characters a cookie may hold without quoting. */
  public static Map<String, String> parse(String text) {
    Map<String, String> result = new LinkedHashMap<>();
    for (String pair : text.split("-", -1)) {
      String[] parts = pair.split("\\.", 2);
      if (parts.length == 2 && isAllowed(parts[0], parts[1])) {
        result.put(parts[0], parts[1]);
      }
    }
    return result;
  }

  /** Whether the product knows this choice. */
  public static boolean isAllowed(String name, String value) {
    return value.matches(ALLOWED.getOrDefault(name, "(?!)"));
  }

  /** The same choices with one of them changed. */
  public Preferences with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new Preferences(changed, browser);
  }

  /** As written into the cookie. */
  public String text() {
    StringBuilder result = new StringBuilder();
    values.forEach(
        (k, v) -> result.append(result.isEmpty() ? "" : "-").append(k).append('.').append(v));
    return result.toString();
  }

  /** The language chosen, else the browser's. */
  public Language language() {
    String chosen = values.get("lang");
    return chosen == null ? browser : Language.valueOf(chosen.toUpperCase(Locale.ROOT));
  }

  /** A choice, or the given default when none was made. */
  public String get(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }
}
