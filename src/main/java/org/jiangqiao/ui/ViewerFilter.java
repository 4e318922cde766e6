package org.jiangqiao.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jiangqiao.database.Tenancy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the viewer and lets the rest of the request work in the name of the viewer's school. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ViewerFilter extends OncePerRequestFilter {

  private final List<Viewers> viewers;

  ViewerFilter(List<Viewers> viewers) {
    this.viewers = viewers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var viewer = viewers.stream().flatMap(known -> known.of(request).stream()).findFirst();
    if (viewer.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    request.setAttribute(Viewer.class.getName(), viewer.get());
    try {
      Tenancy.<Void, Exception>in(
          viewer.get().school(),
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/vendor/")
        || path.startsWith("/actuator/")
        || path.lastIndexOf('.') > 0
            && (path.endsWith(".css") || path.endsWith(".js") || path.endsWith(".svg"));
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
