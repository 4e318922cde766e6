package org.jiangqiao.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.Audience;
import org.jiangqiao.directory.Organizations;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.Batches;
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

/** The links of a batch: the public page and the rosters of companies. */
@Controller
@Requires("training.manage")
class SignUpLinkController {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** A roster link with its address without host. */
  record Shown(RosterLinks.Link link, String path) {}

  /** A roster link as asked for; {@code seats} may stay empty, {@code until} is a day. */
  record Form(String organization, String audience, String seats, String until) {
    Form {
      organization = organization == null ? "" : organization.strip();
      audience = audience == null ? "" : audience.strip();
      seats = seats == null ? "" : seats.strip();
      until = until == null ? "" : until.strip();
    }

    /** The id of a known organization, or null. */
    @Nullable UUID organizationId() {
      try {
        return organization.isEmpty() ? null : UUID.fromString(organization);
      } catch (IllegalArgumentException notAnId) {
        return null;
      }
    }
  }

  private final Batches batches;
  private final SignUpPages pages;
  private final RosterLinks links;
  private final Organizations organizations;
  private final Clock clock;

  SignUpLinkController(
      Batches batches,
      SignUpPages pages,
      RosterLinks links,
      Organizations organizations,
      Clock clock) {
    this.batches = batches;
    this.pages = pages;
    this.links = links;
    this.organizations = organizations;
    this.clock = clock;
  }

  @GetMapping("/training/batches/{id}/sign-up-links")
  ModelAndView links(@PathVariable UUID id, HttpServletRequest request) {
    BatchHead batch = batches.head(id);
    String until = earlier(batch.startsOn().minusDays(1)).toString();
    Form form = new Form("", Audience.EMPLOYEE.code(), "", until);
    return page(batch, form, new FormErrors(), request, HttpStatus.OK);
  }

  private LocalDate earlier(LocalDate day) {
    LocalDate today = LocalDate.now(clock);
    return day.isBefore(today) ? today.plusDays(7) : day;
  }

  @PostMapping("/training/batches/{id}/sign-up-page")
  String openPublicPage(@PathVariable UUID id, Page page, Viewer viewer, RedirectAttributes flash) {
    batches.requireChangeable(batches.head(id));
    pages.renew(Actor.of(viewer), id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("enrolment.links.made"));
    return "redirect:/training/batches/" + id + "/sign-up-links";
  }

  @PostMapping("/training/batches/{id}/sign-up-links")
  ModelAndView create(
      @PathVariable UUID id,
      @ModelAttribute Form form,
      HttpServletRequest request,
      Page page,
      Viewer viewer,
      RedirectAttributes flash) {
    BatchHead batch = batches.head(id);
    batches.requireChangeable(batch);
    FormErrors errors = new FormErrors();
    UUID organization = organization(form, errors);
    Integer seats = seats(form, batch, errors);
    LocalDate until = until(form, errors);
    if (Audience.find(form.audience()).isEmpty()) {
      errors.add("audience", "enrolment.form.audienceMissing");
    }
    if (organization == null || until == null || !errors.isEmpty()) {
      return page(batch, form, errors, request, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    links.create(
        Actor.of(viewer),
        id,
        organization,
        form.audience(),
        seats,
        until.plusDays(1).atStartOfDay(CHINA).toOffsetDateTime());
    flash.addFlashAttribute(Pages.NOTICE, page.t("enrolment.links.made"));
    return new ModelAndView("redirect:/training/batches/" + id + "/sign-up-links");
  }

  @PostMapping("/training/roster-links/{id}/revocation")
  String revoke(@PathVariable UUID id, Page page, Viewer viewer, RedirectAttributes flash) {
    UUID batch = links.find(id).batchId();
    links.revoke(Actor.of(viewer), id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("enrolment.links.revoked"));
    return "redirect:/training/batches/" + batch + "/sign-up-links";
  }

  private @Nullable UUID organization(Form form, FormErrors errors) {
    UUID id = form.organizationId();
    if (id == null || organizations.find(id).isEmpty()) {
      errors.add("organization", "enrolment.links.organizationMissing");
      return null;
    }
    return id;
  }

  private static @Nullable Integer seats(Form form, BatchHead batch, FormErrors errors) {
    if (form.seats().isEmpty()) {
      return null;
    }
    if (!form.seats().matches("[1-9]\\d{0,3}")
        || Integer.parseInt(form.seats()) > batch.capacity()) {
      errors.add("seats", "enrolment.links.seatsOdd", String.valueOf(batch.capacity()));
      return null;
    }
    return Integer.valueOf(form.seats());
  }

  private @Nullable LocalDate until(Form form, FormErrors errors) {
    try {
      LocalDate day = LocalDate.parse(form.until());
      if (!day.isBefore(LocalDate.now(clock))) {
        return day;
      }
    } catch (java.time.format.DateTimeParseException notADay) {
      // Answered below, like a day of the past.
    }
    errors.add("until", "enrolment.links.untilOdd");
    return null;
  }

  private ModelAndView page(
      BatchHead batch,
      Form form,
      FormErrors errors,
      HttpServletRequest request,
      HttpStatus status) {
    UUID organization = form.organizationId();
    Map<String, Object> model = new HashMap<>();
    model.put("batch", batch);
    model.put("form", form);
    model.put("errors", errors);
    model.put("origin", origin(request));
    model.put("publicPath", pages.path(batch.id()).orElse(""));
    model.put(
        "rosters",
        links.of(batch.id()).stream().map(l -> new Shown(l, links.path(l.id()))).toList());
    model.put(
        "organizationName",
        organization == null
            ? ""
            : organizations.find(organization).map(Organizations.OrganizationRow::name).orElse(""));
    return new ModelAndView("enrolment/links", model, status);
  }

  /** The address under which the viewer reached us, which others can reach too. */
  private static String origin(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }
}
