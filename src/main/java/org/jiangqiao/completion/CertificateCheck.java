package org.jiangqiao.completion;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jiangqiao.access.CheckedByNumber;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.access.Schools;
import org.jiangqiao.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A certificate to whoever holds it in hand: valid or withdrawn, the name masked. */
@Component
class CertificateCheck implements CheckedByNumber {

  private final Certificates certificates;
  private final Schools schools;
  private final Texts texts;
  private final Clock clock;

  CertificateCheck(Certificates certificates, Schools schools, Texts texts, Clock clock) {
    this.certificates = certificates;
    this.schools = schools;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Certificates.KIND;
  }

  @Override
  public ModelAndView page(PublicLinks.Target target, String number) {
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
}
