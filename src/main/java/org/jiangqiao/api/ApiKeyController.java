package org.jiangqiao.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists the keys of the school, makes and revokes them. */
@Controller
@Requires("access.manage")
class ApiKeyController {

  /** What a new key needs; without a day it stays until it is revoked. */
  record Form(String name, Set<String> rights, String expiresOn) {
    Form {
      name = name == null ? "" : name.strip();
      rights = rights == null ? Set.of() : Set.copyOf(rights);
      expiresOn = expiresOn == null ? "" : expiresOn.strip();
    }
  }

  private static final int LONGEST_NAME = 60;
  private final ApiKeys keys;
  private final List<ApiPart> parts;
  private final Clock clock;

  ApiKeyController(ApiKeys keys, List<ApiPart> parts, Clock clock) {
    this.keys = keys;
    this.parts = parts;
    this.clock = clock;
  }

  @GetMapping("/access/api-keys")
  ModelAndView list(Viewer viewer) {
    return show(viewer, new Form("", Set.of(), ""), new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/access/api-keys")
  ModelAndView create(@ModelAttribute Form form, Viewer viewer) {
    FormErrors errors = new FormErrors();
    LocalDate expires = check(form, viewer, errors);
    if (!errors.isEmpty()) {
      return show(viewer, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    ApiKeys.Made made = keys.create(Actor.of(viewer), form.name(), form.rights(), expires);
    // At once and without a redirect: it must not be written down anywhere, not even in the
    // session.
    return new ModelAndView(
        "api/keyOnce",
        Map.of(
            "name", form.name(),
            "secret", made.secret(),
            "example", ApiGuideController.origin() + "/api/v1/openapi.json"),
        HttpStatus.CREATED);
  }

  @PostMapping("/access/api-keys/{id}/revocation")
  String revoke(@PathVariable UUID id, Viewer viewer, Page page, RedirectAttributes flash) {
    keys.revoke(Actor.of(viewer), id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("api.keys.revokedNotice"));
    return "redirect:/access/api-keys";
  }

  private @Nullable LocalDate check(Form form, Viewer viewer, FormErrors errors) {
    if (form.name().isEmpty() || form.name().length() > LONGEST_NAME) {
      errors.add("name", "api.keys.wrongName", LONGEST_NAME);
    } else if (keys.isTaken(form.name())) {
      errors.add("name", "api.keys.nameTaken", form.name());
    }
    if (form.rights().isEmpty() || !choices(viewer).containsAll(form.rights())) {
      errors.add("rights", "api.keys.wrongRights");
    }
    if (form.expiresOn().isEmpty()) {
      return null;
    }
    LocalDate today = LocalDate.now(clock);
    try {
      LocalDate day = LocalDate.parse(form.expiresOn());
      if (!day.isBefore(today) && day.getYear() < 2100) {
        return day;
      }
    } catch (java.time.format.DateTimeParseException e) {
      // Told below, with the day that would be right.
    }
    errors.add("expiresOn", "api.keys.wrongDay", today.toString());
    return null;
  }

  /** Nobody gives away a right that he does not have. */
  private Set<String> choices(Viewer viewer) {
    Set<String> choices = new TreeSet<>();
    parts.forEach(part -> choices.addAll(part.rights()));
    choices.removeIf(right -> !viewer.may(right));
    return choices;
  }

  private ModelAndView show(Viewer viewer, Form form, FormErrors errors, HttpStatus status) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("keys", keys.all());
    model.put("today", LocalDate.now(clock));
    model.put("choices", choices(viewer));
    model.put("form", form);
    model.put("errors", errors);
    return new ModelAndView("api/keys", model, status);
  }
}
