package org.jiangqiao.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a choice of language, theme, density, type size or school year, and comes back. */
@Controller
@OpenToAll("how a page looks is the reader's own choice; nothing is revealed")
class PreferenceController {

  private final List<PreferenceKeeper> keepers;

  PreferenceController(List<PreferenceKeeper> keepers) {
    this.keepers = keepers;
  }

  @PostMapping("/preferences")
  String choose(
      @RequestParam String name,
      @RequestParam String value,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Preferences preferences = Preferences.of(request);
    if (Preferences.isAllowed(name, value)) {
      preferences = preferences.with(name, value);
      response.addHeader(HttpHeaders.SET_COOKIE, cookie(preferences.text(), request.isSecure()));
      Viewer viewer = Pages.viewer(request);
      if (viewer != null) {
        String text = preferences.text();
        keepers.forEach(keeper -> keeper.keep(viewer, text));
      }
    }
    return "redirect:" + LocalAddress.orHome(back);
  }

  /** The cookie that carries the choices for a year. */
  static String cookie(String text, boolean secure) {
    return ResponseCookie.from(Preferences.COOKIE, text)
        .path("/")
        .maxAge(Duration.ofDays(365))
        .sameSite("Lax")
        .httpOnly(true)
        .secure(secure)
        .build()
        .toString();
  }
}
