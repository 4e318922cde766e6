package org.jiangqiao.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jiangqiao.access.PerMinute;
import org.jiangqiao.ui.MachineCall;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down a key that calls without end, and an address that guesses keys; stands before the key
 * is looked up.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class ApiThrottle extends OncePerRequestFilter {

  private static final long LARGEST = 1_000_000;
  private final PerMinute ofKey;
  private final PerMinute ofAddress;

  ApiThrottle(@Value("${jiangqiao.api.per-minute:600}") int perMinute, Clock clock) {
    this.ofKey = new PerMinute(perMinute, clock);
    this.ofAddress = new PerMinute(Math.multiplyExact(perMinute, 4), clock);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // Only the beginning: whoever can read the memory of this process must not find keys in it.
    String key =
        ApiViewers.secret(request).map(s -> s.substring(0, Math.min(13, s.length()))).orElse("");
    long wait = Math.max(ofKey.count(key), ofAddress.count(request.getRemoteAddr()));
    if (wait > 0) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
      response.sendError(429);
    } else if (request.getContentLengthLong() > LARGEST) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !MachineCall.is(request);
  }
}
