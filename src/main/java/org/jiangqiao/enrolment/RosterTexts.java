package org.jiangqiao.enrolment;

import java.util.stream.Collectors;
import org.jiangqiao.ui.Page;

/** The sentence that tells the office how an enrolment ended. */
final class RosterTexts {

  private RosterTexts() {}

  static String of(Page page, EnrolmentOutcome outcome, String name) {
    return switch (outcome) {
      case EnrolmentOutcome.Seated seated ->
          page.t("enrolment.did.seated", name) + warnings(page, seated.warnings());
      case EnrolmentOutcome.Waiting waiting ->
          page.t("enrolment.did.waiting", name) + warnings(page, waiting.warnings());
      default -> page.t("enrolment.did.already", name);
    };
  }

  private static String warnings(Page page, java.util.List<EnrolmentWarning> warnings) {
    return warnings.stream().map(w -> " " + page.t(w.text())).collect(Collectors.joining());
  }
}
