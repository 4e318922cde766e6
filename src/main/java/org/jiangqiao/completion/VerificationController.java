package org.jiangqiao.completion;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangqiao.access.CheckedByNumber;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.codes.CheckNumber;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.ui.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * 核验: what a school gave out under a number stands, was withdrawn, or is unknown; never a full
 * name, never an identity number.
 */
@Controller
@OpenToAll(
    "whoever has the number of a certificate or a publication may check it; names are masked")
class VerificationController {

  private final PublicLinks links;
  private final List<CheckedByNumber> kinds;
  private final WrongTries wrong;
  private final Clock clock;

  VerificationController(
      PublicLinks links, List<CheckedByNumber> kinds, WrongTries wrong, Clock clock) {
    this.links = links;
    this.kinds = kinds;
    this.wrong = wrong;
    this.clock = clock;
  }

  @GetMapping("/c")
  ModelAndView form(@RequestParam(defaultValue = "") String number, HttpServletRequest request) {
    if (number.isBlank()) {
      return new ModelAndView("completion/verifyForm");
    }
    return CheckNumber.read(number)
        .map(read -> new ModelAndView("redirect:/c/" + read))
        .orElseGet(() -> unknown(number, true, request));
  }

  @GetMapping("/c/{number}")
  ModelAndView check(@PathVariable String number, HttpServletRequest request) {
    if (wrong.tooMany(request.getRemoteAddr())) {
      return new ModelAndView("completion/verifyLater", Map.of(), HttpStatus.TOO_MANY_REQUESTS);
    }
    Optional<CheckNumber> read = CheckNumber.read(number);
    return read.flatMap(n -> known(n.value()))
        .orElseGet(() -> unknown(number, read.isEmpty(), request));
  }

  private Optional<ModelAndView> known(String number) {
    return kinds.stream()
        .flatMap(kind ->
            links
                .open(kind.kind(), number)
                .map(target -> Tenancy.in(target.school(), () -> kind.page(target, number)))
                .stream())
        .findFirst();
  }

  private ModelAndView unknown(String typed, boolean mistyped, HttpServletRequest request) {
    wrong.count(request.getRemoteAddr());
    String shown = typed.strip();
    return new ModelAndView(
        "completion/verifyUnknown",
        Map.of(
            "typed",
            shown.substring(0, Math.min(40, shown.length())),
            "mistyped",
            mistyped,
            "at",
            OffsetDateTime.now(clock)),
        HttpStatus.NOT_FOUND);
  }
}
