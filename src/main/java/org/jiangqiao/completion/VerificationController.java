package org.jiangqiao.completion;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.access.Schools;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.ui.OpenToAll;
import org.jiangqiao.ui.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 证书核验: valid, withdrawn or unknown; never a full name, never an identity number. */
@Controller
@OpenToAll("whoever holds a certificate in hand may check it; names are masked")
class VerificationController {

  private final PublicLinks links;
  private final Certificates certificates;
  private final Schools schools;
  private final WrongTries wrong;
  private final Texts texts;
  private final Clock clock;

  VerificationController(
      PublicLinks links,
      Certificates certificates,
      Schools schools,
      WrongTries wrong,
      Texts texts,
      Clock clock) {
    this.links = links;
    this.certificates = certificates;
    this.schools = schools;
    this.wrong = wrong;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/c")
  ModelAndView form(@RequestParam(defaultValue = "") String number, HttpServletRequest request) {
    if (number.isBlank()) {
      return new ModelAndView("completion/verifyForm");
    }
    return CertificateNumber.read(number)
        .map(read -> new ModelAndView("redirect:/c/" + read))
        .orElseGet(() -> unknown(number, true, request));
  }

  @GetMapping("/c/{number}")
  ModelAndView check(@PathVariable String number, HttpServletRequest request) {
    if (wrong.tooMany(request.getRemoteAddr())) {
      return new ModelAndView("completion/verifyLater", Map.of(), HttpStatus.TOO_MANY_REQUESTS);
    }
    Optional<CertificateNumber> read = CertificateNumber.read(number);
    return read.flatMap(n -> links.open(Certificates.KIND, n.value()))
        .map(target -> Tenancy.in(target.school(), () -> known(target)))
        .orElseGet(() -> unknown(number, read.isEmpty(), request));
  }

  private ModelAndView known(PublicLinks.Target target) {
    Certificate certificate = certificates.get(target.id()).masked();
    boolean demo = schools.find(target.school()).map(Schools.School::demo).orElse(false);
    Map<String, Object> model = new HashMap<>();
    model.put("certificate", certificate);
    model.put("at", OffsetDateTime.now(clock));
    model.put("address", Addresses.certificate(certificate.number()));
    model.put("zh", new ChineseText(texts));
    model.put("demo", demo);
    return new ModelAndView(
        certificate.withdrawnAt() == null ? "completion/verifyValid" : "completion/verifyWithdrawn",
        model);
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
