package org.jiangqiao.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.ui.OpenToAll;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an empty installation gets its school and its administrator. */
@Controller
@OpenToAll("no account exists yet; the one-time code on the console is the proof")
class FirstStartController {

  /** What the page asks for. */
  record Form(
      String code,
      String schoolName,
      String schoolCode,
      String name,
      String signInName,
      String password) {
    Form {
      code = strip(code);
      schoolName = strip(schoolName);
      schoolCode = strip(schoolCode).toLowerCase(Locale.ROOT);
      name = strip(name);
      signInName = strip(signInName).toLowerCase(Locale.ROOT);
      password = password == null ? "" : password;
    }

    private static String strip(String text) {
      return text == null ? "" : text.strip();
    }
  }

  private final FirstStart firstStart;
  private final Passwords passwords;
  private final SignInThrottle throttle;

  FirstStartController(FirstStart firstStart, Passwords passwords, SignInThrottle throttle) {
    this.firstStart = firstStart;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  @GetMapping("/first-start")
  ModelAndView form() {
    if (!firstStart.isOpen()) {
      throw new NotFound("first start");
    }
    return page(new Form("", "", "", "", "", ""), new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/first-start")
  ModelAndView open(
      @ModelAttribute Form form, HttpServletRequest request, Page page, RedirectAttributes flash) {
    if (!firstStart.isOpen()) {
      throw new NotFound("first start");
    }
    FormErrors errors = check(form, request.getRemoteAddr());
    if (!errors.isEmpty()) {
      return page(form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (!firstStart.open(
        form.code(),
        form.schoolName(),
        form.schoolCode(),
        form.name(),
        form.signInName(),
        form.password())) {
      errors.add("code", "access.firstStart.wrongCode");
      return page(form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    flash.addFlashAttribute(Pages.NOTICE, page.t("access.firstStart.done"));
    return new ModelAndView("redirect:/sign-in");
  }

  private FormErrors check(Form form, String address) {
    FormErrors errors = new FormErrors();
    long wait = throttle.admit("first-start", address);
    if (wait > 0) {
      errors.add("code", "access.signIn.wait", wait);
    } else if (!firstStart.isRight(form.code())) {
      throttle.failed("first-start", address);
      errors.add("code", "access.firstStart.wrongCode");
    } else {
      throttle.succeeded("first-start", address);
    }
    AccountForms.checkText("schoolName", form.schoolName(), errors);
    if (!form.schoolCode().matches("[a-z][a-z0-9-]{1,30}")) {
      errors.add("schoolCode", "access.form.code");
    }
    AccountForms.checkText("name", form.name(), errors);
    AccountForms.checkSignInName(form.signInName(), errors);
    passwords.check(form.password(), form.signInName(), "password", errors);
    return errors;
  }

  private static ModelAndView page(Form form, FormErrors errors, HttpStatus status) {
    return new ModelAndView("access/firstStart", Map.of("form", form, "errors", errors), status);
  }
}
