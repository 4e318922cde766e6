package org.jiangqiao.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.jiangqiao.ui.LocalAddress;
import org.jiangqiao.ui.OpenToAll;
import org.jiangqiao.ui.Preferences;
import org.jiangqiao.ui.SignedIn;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Begins, keeps and ends a session. */
@Controller
class SessionController {

  private final SignIn signIn;
  private final FirstStart firstStart;
  private final SignInEvents events;
  private final AccountSessions sessions;
  private final SecurityContextRepository contexts;

  SessionController(
      SignIn signIn,
      FirstStart firstStart,
      SignInEvents events,
      AccountSessions sessions,
      SecurityContextRepository contexts) {
    this.signIn = signIn;
    this.firstStart = firstStart;
    this.events = events;
    this.sessions = sessions;
    this.contexts = contexts;
  }

  @GetMapping("/sign-in")
  @OpenToAll("this is where a person signs in")
  Object form(@RequestParam(defaultValue = "/") String next) {
    return firstStart.isOpen()
        ? "redirect:/first-start"
        : new ModelAndView("access/signIn", Map.of("next", next, "name", ""));
  }

  @PostMapping("/sign-in")
  @OpenToAll("this is where a person signs in")
  ModelAndView begin(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String next,
      @RequestHeader(value = HttpHeaders.USER_AGENT, defaultValue = "") String agent,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (signIn.attempt(name, password, request.getRemoteAddr(), agent)) {
      case SignIn.Outcome.Welcome welcome -> {
        open(welcome, request, response);
        yield new ModelAndView("redirect:" + LocalAddress.orHome(next));
      }
      case SignIn.Outcome.Refused refused ->
          new ModelAndView(
              "access/signIn",
              Map.of("next", next, "name", name, "refusal", refused.why()),
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private void open(
      SignIn.Outcome.Welcome welcome, HttpServletRequest request, HttpServletResponse response) {
    // Nothing of an earlier session, not even its id, lives on in the new one.
    HttpSession earlier = request.getSession(false);
    if (earlier != null) {
      earlier.invalidate();
    }
    request.getSession(true);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            Principals.name(welcome.school(), welcome.account()), null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    if (!welcome.preferences().isEmpty()) {
      response.addHeader(
          HttpHeaders.SET_COOKIE,
          ResponseCookie.from(Preferences.COOKIE, welcome.preferences())
              .path("/")
              .maxAge(java.time.Duration.ofDays(365))
              .httpOnly(true)
              .sameSite("Lax")
              .secure(request.isSecure())
              .build()
              .toString());
    }
  }

  @PostMapping("/sign-out")
  @SignedIn
  String end(
      Viewer viewer,
      @RequestParam(defaultValue = "false") boolean everywhere,
      @RequestHeader(value = HttpHeaders.USER_AGENT, defaultValue = "") String agent,
      HttpServletRequest request) {
    events.write(
        viewer.account(),
        everywhere ? "SIGNED_OUT_EVERYWHERE" : "SIGNED_OUT",
        request.getRemoteAddr(),
        agent);
    if (everywhere) {
      sessions.endAll(viewer.account());
    }
    request.getSession().invalidate();
    return "redirect:/sign-in";
  }

  /** Called by the page while its reader is still there. */
  @PostMapping("/session")
  @SignedIn
  ResponseEntity<Void> keep() {
    return ResponseEntity.noContent().build();
  }
}
