package org.jiangqiao.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Keeps cookies and the token of the last page, as a browser does; nothing is mocked in. */
final class Browser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final MockMvc mvc;
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();
  private String token = "";

  Browser(MockMvc mvc) {
    this.mvc = mvc;
  }

  /** Asks for a page. */
  MockHttpServletResponse open(String path) throws Exception {
    return take(get(java.net.URI.create(path)));
  }

  /** Sends a form with the token of the last page; fields as name, value, name, value. */
  MockHttpServletResponse send(String path, String... fields) throws Exception {
    MockHttpServletRequestBuilder request = post(path).param("_csrf", token);
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return take(request);
  }

  /** Signs in through the page and says where that led. */
  MockHttpServletResponse signIn(String name, String password) throws Exception {
    open("/sign-in");
    return send("/sign-in", "name", name, "password", password);
  }

  /** The value of a cookie; empty when there is none. */
  String cookie(String name) {
    Cookie cookie = cookies.get(name);
    return cookie == null ? "" : cookie.getValue();
  }

  private MockHttpServletResponse take(MockHttpServletRequestBuilder request) throws Exception {
    if (!cookies.isEmpty()) {
      request = request.cookie(cookies.values().toArray(Cookie[]::new));
    }
    request = request.header("Accept-Language", "zh-CN");
    MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
    for (Cookie cookie : response.getCookies()) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie);
      }
    }
    Matcher found = TOKEN.matcher(response.getContentAsString());
    if (found.find()) {
      token = found.group(1);
    }
    return response;
  }
}
