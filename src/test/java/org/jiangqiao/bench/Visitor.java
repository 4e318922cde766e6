package org.jiangqiao.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser: keeps cookies and the token of the last page with a form. */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final Web web;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String token = "";

  Visitor(Web web) {
    this.web = web;
  }

  /** Opens a page. */
  Web.Answer open(String path) throws IOException {
    return take(web.get(path, headers()));
  }

  /** Sends a form with the token of the last page. */
  Web.Answer send(String path, Map<String, String> fields) throws IOException {
    return take(web.post(path, headers(), with(fields)));
  }

  /** Sends a body that is no plain form; the token goes into a header. */
  Web.Answer upload(String path, String type, byte[] body) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>(headers());
    headers.put("X-CSRF-TOKEN", token);
    return take(web.post(path, headers, type, body));
  }

  /** The headers a browser would send. */
  Map<String, String> headers() {
    return cookies.isEmpty()
        ? Map.of()
        : Map.of(
            "Cookie",
            cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")));
  }

  /** The fields and the token that proves the form ours. */
  Map<String, String> with(Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", token);
    return all;
  }

  private Web.Answer take(Web.Answer answer) {
    for (String cookie : answer.setCookies()) {
      String pair = cookie.split(";", 2)[0];
      int equals = pair.indexOf('=');
      cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    Matcher found = TOKEN.matcher(answer.body());
    if (found.find()) {
      token = found.group(1);
    }
    return answer;
  }
}
