package org.jiangqiao.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through only when the rule of its route allows the viewer. */
@Component
class RouteGuard implements HandlerInterceptor {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method)) {
      return true;
    }
    Viewer viewer = Pages.viewer(request);
    return switch (RouteRule.of(method)) {
      case RouteRule.Everybody everybody -> true;
      case RouteRule.AnyAccount any -> viewer != null || askToSignIn(request, response);
      case RouteRule.AnyOf anyOf ->
          viewer == null
              ? askToSignIn(request, response)
              : anyOf.rights().stream().anyMatch(viewer::may) || refuse(response);
      case RouteRule.AllOf allOf ->
          viewer == null
              ? askToSignIn(request, response)
              : allOf.rights().stream().allMatch(viewer::may) || refuse(response);
      // Handlers of libraries carry none of our annotations.
      case RouteRule.Undeclared none ->
          method.getBeanType().getName().startsWith("org.jiangqiao.")
              ? refuse(response)
              : viewer != null || askToSignIn(request, response);
    };
  }

  private static boolean refuse(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
    return false;
  }

  private static boolean askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (MachineCall.is(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/sign-in");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(
          "/sign-in?next=" + URLEncoder.encode(back(request), StandardCharsets.UTF_8));
    }
    return false;
  }

  /** A page is asked for again; a form that came too late goes back to the page it stood on. */
  private static String back(HttpServletRequest request) {
    if ("GET".equals(request.getMethod())) {
      String query = request.getQueryString();
      return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
    return path(request.getHeader(HttpHeaders.REFERER));
  }

  /** Path and query of an address that the browser sent; anything else leads home. */
  private static String path(@Nullable String referer) {
    if (referer == null) {
      return "/";
    }
    try {
      URI from = new URI(referer);
      String path = from.getRawPath() == null ? "/" : from.getRawPath();
      return LocalAddress.orHome(
          from.getRawQuery() == null ? path : path + "?" + from.getRawQuery());
    } catch (URISyntaxException e) {
      return "/";
    }
  }
}
