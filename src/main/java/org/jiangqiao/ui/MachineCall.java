package org.jiangqiao.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Calls of programs: addresses that take a key, never a session, and answer in JSON. */
public final class MachineCall {

  /** What all these addresses begin with. */
  public static final String PREFIX = "/api/v1";

  /** The addresses, matched as routes are: however the letters of an address are encoded. */
  public static final String PATTERN = PREFIX + "/**";

  private static final PathPatternRequestMatcher MATCHER =
      PathPatternRequestMatcher.withDefaults().matcher(PATTERN);

  private MachineCall() {}

  /** Whether the request is one. */
  public static boolean is(HttpServletRequest request) {
    return MATCHER.matches(request);
  }

  /** Whether the request that went wrong was one; asked while its error is answered. */
  static boolean failed(HttpServletRequest request) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return path instanceof String text && text.startsWith(PREFIX + "/");
  }
}
