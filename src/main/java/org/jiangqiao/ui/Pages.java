package org.jiangqiao.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jiangqiao.kernel.AcademicYear;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {

  /** The flash attribute whose text the next page shows once. */
  public static final String NOTICE = "notice";

  private final Texts texts;
  private final Assets assets;
  private final List<NavItem> nav;
  private final Clock clock;

  Pages(Texts texts, Assets assets, List<NavItem> nav, Clock clock) {
    this.texts = texts;
    this.assets = assets;
    this.nav = nav.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
    this.clock = clock;
  }

  /** The page that answers the request. */
  public Page of(HttpServletRequest request) {
    CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    Preferences preferences = Preferences.of(request);
    AcademicYear thisYear = AcademicYear.of(LocalDate.now(clock));
    String chosen = preferences.get("year", "");
    return new Page(
        viewer(request),
        preferences,
        texts,
        assets,
        nav,
        request.getRequestURI(),
        here(request),
        csrf == null ? "_csrf" : csrf.getParameterName(),
        csrf == null ? "" : csrf.getToken(),
        notice(request),
        chosen.isEmpty() ? thisYear : new AcademicYear(Integer.parseInt(chosen)),
        thisYear,
        sessionSeconds(request));
  }

  /** Who asks; null without an account. */
  public static @Nullable Viewer viewer(HttpServletRequest request) {
    return (Viewer) request.getAttribute(Viewer.class.getName());
  }

  private static String here(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  private static @Nullable Object notice(HttpServletRequest request) {
    Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
    return flash == null ? null : flash.get(NOTICE);
  }

  private static int sessionSeconds(HttpServletRequest request) {
    var session = request.getSession(false);
    return session == null || viewer(request) == null ? 0 : session.getMaxInactiveInterval();
  }
}
