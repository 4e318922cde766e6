package org.jiangqiao.completion;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.access.Schools;
import org.jiangqiao.attendance.PhoneTails;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.BatchState;
import org.jiangqiao.training.Batches;
import org.jiangqiao.ui.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a participant's phone sees behind the code for rating. */
@Controller
@OpenToAll("participants have no account; the end of their phone number tells who answers")
class RatingController {

  private final RatingLinks links;
  private final Ratings ratings;
  private final PhoneTails phones;
  private final Batches batches;
  private final Schools schools;
  private final WrongTries wrong;

  RatingController(
      RatingLinks links,
      Ratings ratings,
      PhoneTails phones,
      Batches batches,
      Schools schools,
      WrongTries wrong) {
    this.links = links;
    this.ratings = ratings;
    this.phones = phones;
    this.batches = batches;
    this.schools = schools;
    this.wrong = wrong;
  }

  @GetMapping("/rate/{token}")
  ModelAndView form(@PathVariable String token) {
    PublicLinks.Target target = target(token);
    return Tenancy.in(
        target.school(),
        () ->
            page(
                token,
                target,
                new RatingForm("", "", "", ""),
                List.of(),
                new FormErrors(),
                HttpStatus.OK));
  }

  @PostMapping("/rate/{token}")
  ModelAndView rate(
      @PathVariable String token, @ModelAttribute RatingForm form, HttpServletRequest request) {
    PublicLinks.Target target = target(token);
    return Tenancy.in(target.school(), () -> rate(token, target, form, request.getRemoteAddr()));
  }

  private ModelAndView rate(
      String token, PublicLinks.Target target, RatingForm form, String address) {
    FormErrors errors = form.errors();
    if (!isOpen(batches.head(target.id()))) {
      errors.add("", "completion.rate.notYet");
    } else if (wrong.tooMany(address)) {
      errors.add("", "completion.verify.later");
    }
    if (!errors.isEmpty()) {
      return page(token, target, form, List.of(), errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    List<PhoneTails.Candidate> found = phones.candidates(target.id(), form.digits());
    if (found.isEmpty()) {
      wrong.count(address);
      errors.add("digits", "completion.rate.nobody", form.digits());
      return page(token, target, form, found, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var chosen =
        found.size() == 1
            ? found.stream().findFirst()
            : found.stream()
                .filter(c -> c.enrolmentId().toString().equals(form.enrolment()))
                .findFirst();
    if (chosen.isEmpty()) {
      return page(token, target, form, found, errors, HttpStatus.OK);
    }
    return thanks(token, target, chosen.get(), form);
  }

  private ModelAndView thanks(
      String token, PublicLinks.Target target, PhoneTails.Candidate who, RatingForm form) {
    UUID batch = target.id();
    boolean first =
        ratings.rate(batch, who.enrolmentId(), Integer.parseInt(form.score()), form.comment());
    links.used(token);
    return new ModelAndView(
        "completion/rated",
        Map.of(
            "batch",
            batches.head(batch),
            "name",
            who.maskedName(),
            "first",
            first,
            "demo",
            demo(target)));
  }

  private ModelAndView page(
      String token,
      PublicLinks.Target target,
      RatingForm form,
      List<PhoneTails.Candidate> candidates,
      FormErrors errors,
      HttpStatus status) {
    BatchHead batch = batches.head(target.id());
    Map<String, Object> model = new HashMap<>();
    model.put("token", token);
    model.put("batch", batch);
    model.put("open", isOpen(batch));
    model.put("form", form);
    model.put("candidates", candidates);
    model.put("errors", errors);
    model.put("demo", demo(target));
    return new ModelAndView("completion/rate", model, status);
  }

  /** A batch can be rated once it has begun. */
  static boolean isOpen(BatchHead batch) {
    return batch.state() instanceof BatchState.Running
        || batch.state() instanceof BatchState.WalkIn
        || batch.state() instanceof BatchState.Closed;
  }

  private boolean demo(PublicLinks.Target target) {
    return schools.find(target.school()).map(Schools.School::demo).orElse(false);
  }

  private PublicLinks.Target target(String token) {
    return links.open(token).orElseThrow(() -> new NotFound("rating link"));
  }
}
