package org.jiangqiao.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jiangqiao.access.Schools;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.ui.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The roster page of a company: its contact types or pastes the people to be trained. */
@Controller
@OpenToAll("the company's contact has no account; the link opens one roster of one school")
class CompanyRosterController {

  private final RosterLinks links;
  private final CompanyRosterDesk desk;
  private final AddressThrottle throttle;

  CompanyRosterController(RosterLinks links, CompanyRosterDesk desk, AddressThrottle throttle) {
    this.links = links;
    this.desk = desk;
    this.throttle = throttle;
  }

  @GetMapping("/r/{token}")
  ModelAndView page(@PathVariable String token) {
    return opened(token, link -> page(link.school(), token, link.id(), null, HttpStatus.OK));
  }

  @PostMapping("/r/{token}")
  ModelAndView enter(
      @PathVariable String token,
      @RequestParam(defaultValue = "") List<String> name,
      @RequestParam(defaultValue = "") List<String> idNumber,
      @RequestParam(defaultValue = "") List<String> phone,
      @RequestParam(defaultValue = "") String pasted,
      @RequestParam(required = false) @Nullable UUID key,
      HttpServletRequest request) {
    if (!throttle.allows(request.getRemoteAddr())) {
      return LinkPages.tooMany();
    }
    List<RosterLine> lines = RosterLine.read(name, idNumber, phone, pasted);
    UUID requestKey = key == null ? Ids.next() : key;
    return opened(token, link -> enter(link, token, requestKey, lines));
  }

  private ModelAndView enter(Opened link, String token, UUID key, List<RosterLine> lines) {
    links.used(token);
    List<RosterLine> taken = lines.subList(0, Math.min(RosterLine.MOST, lines.size()));
    var result = desk.enter(link.id(), key, taken);
    HttpStatus status =
        result.faulty().isEmpty() && !lines.isEmpty()
            ? HttpStatus.OK
            : HttpStatus.UNPROCESSABLE_CONTENT;
    return page(link.school(), token, link.id(), result, status);
  }

  @PostMapping(value = "/r/{token}", params = "withdraw")
  ModelAndView withdraw(
      @PathVariable String token, @RequestParam UUID withdraw, HttpServletRequest request) {
    if (!throttle.allows(request.getRemoteAddr())) {
      return LinkPages.tooMany();
    }
    return opened(
        token,
        link -> {
          desk.withdraw(link.id(), withdraw);
          return new ModelAndView("redirect:/r/" + token);
        });
  }

  private ModelAndView opened(String token, Function<Opened, ModelAndView> act) {
    return links
        .open(token)
        .map(link -> Tenancy.in(link.school().id(), () -> act.apply(link)))
        .orElseGet(() -> LinkPages.gone("enrolment.gone.link"));
  }

  private ModelAndView page(
      Schools.School school,
      String token,
      UUID linkId,
      CompanyRosterDesk.@Nullable Result result,
      HttpStatus status) {
    Map<String, Object> model = new HashMap<>();
    model.put("school", school);
    model.put("token", token);
    model.put("roster", desk.roster(linkId));
    model.put("key", Ids.next().toString());
    model.put("result", result);
    return new ModelAndView("enrolment/companyRoster", model, status);
  }
}
