package org.jiangqiao.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jiangqiao.access.Schools;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.ui.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public sign-up page of a batch: on a phone, without an account. */
@Controller
@OpenToAll("trainees have no account; the link opens one batch of one school")
class SignUpController {

  private final SignUpPages links;
  private final SignUpDesk desk;
  private final AddressThrottle throttle;

  SignUpController(SignUpPages links, SignUpDesk desk, AddressThrottle throttle) {
    this.links = links;
    this.desk = desk;
    this.throttle = throttle;
  }

  @GetMapping("/s/{token}")
  ModelAndView page(@PathVariable String token, @RequestParam(defaultValue = "") String code) {
    if (!code.isBlank()) {
      return new ModelAndView("redirect:/s/" + token + "/done/" + Receipts.normal(code));
    }
    return opened(
        token,
        link -> {
          var offer = desk.offer(link.id());
          return form(
              link.school(),
              token,
              offer,
              SignUpForm.blank(offer.batch().audience()),
              new FormErrors(),
              HttpStatus.OK);
        });
  }

  @PostMapping("/s/{token}")
  ModelAndView signUp(
      @PathVariable String token, @ModelAttribute SignUpForm form, HttpServletRequest request) {
    if (!throttle.allows(request.getRemoteAddr())) {
      return LinkPages.tooMany();
    }
    return opened(token, link -> signUp(link, token, form));
  }

  private ModelAndView signUp(Opened link, String token, SignUpForm form) {
    FormErrors errors = new FormErrors();
    SignUpForm.Valid valid = form.check(errors);
    if (valid == null) {
      return again(link, token, form, errors);
    }
    return switch (desk.signUp(link.id(), valid)) {
      case SignUpDesk.Result.Registered done ->
          new ModelAndView("redirect:/s/" + token + "/done/" + done.code());
      case SignUpDesk.Result.Known known -> known(link, token, valid.name(), known.seated());
      case SignUpDesk.Result.Full full ->
          again(link, token, form, errors.add("", "enrolment.refusal.fullNow"));
      case SignUpDesk.Result.Refused refused ->
          again(link, token, form, first(errors, refused.why()));
    };
  }

  private static FormErrors first(FormErrors errors, List<Refusal> why) {
    Refusal reason = why.getFirst();
    return errors.add("", reason.code(), reason.arguments().toArray());
  }

  private ModelAndView again(Opened link, String token, SignUpForm form, FormErrors errors) {
    return form(
        link.school(),
        token,
        desk.offer(link.id()),
        form.withoutNumber(),
        errors,
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView known(Opened link, String token, String name, boolean seated) {
    Map<String, Object> model = new HashMap<>();
    model.put("school", link.school());
    model.put("token", token);
    model.put("offer", desk.offer(link.id()));
    model.put("name", name);
    model.put("seated", seated);
    return new ModelAndView("enrolment/signUpKnown", model);
  }

  @GetMapping("/s/{token}/done/{code}")
  ModelAndView done(
      @PathVariable String token, @PathVariable String code, HttpServletRequest request) {
    if (!throttle.allows(request.getRemoteAddr())) {
      return LinkPages.tooMany();
    }
    return opened(token, link -> done(link, token, code));
  }

  private ModelAndView done(Opened link, String token, String code) {
    var status = desk.status(link.id(), code);
    if (status.isEmpty()) {
      return LinkPages.gone("enrolment.gone.code");
    }
    Map<String, Object> model = new HashMap<>();
    model.put("school", link.school());
    model.put("token", token);
    model.put("code", Receipts.normal(code));
    model.put("offer", desk.offer(link.id()));
    model.put("status", status.get());
    return new ModelAndView("enrolment/signUpDone", model);
  }

  @PostMapping("/s/{token}/done/{code}")
  ModelAndView cancel(
      @PathVariable String token, @PathVariable String code, HttpServletRequest request) {
    if (!throttle.allows(request.getRemoteAddr())) {
      return LinkPages.tooMany();
    }
    return opened(
        token,
        link -> {
          if (desk.status(link.id(), code).isEmpty()) {
            return LinkPages.gone("enrolment.gone.code");
          }
          desk.cancel(link.id(), code);
          return new ModelAndView("redirect:/s/" + token + "/done/" + Receipts.normal(code));
        });
  }

  private ModelAndView opened(String token, Function<Opened, ModelAndView> act) {
    return links
        .open(token)
        .map(link -> Tenancy.in(link.school().id(), () -> act.apply(link)))
        .orElseGet(() -> LinkPages.gone("enrolment.gone.link"));
  }

  private static ModelAndView form(
      Schools.School school,
      String token,
      SignUpDesk.Offer offer,
      SignUpForm form,
      FormErrors errors,
      HttpStatus status) {
    Map<String, Object> model = new HashMap<>();
    model.put("school", school);
    model.put("token", token);
    model.put("offer", offer);
    model.put("form", form);
    model.put("errors", errors);
    return new ModelAndView("enrolment/signUp", model, status);
  }
}
