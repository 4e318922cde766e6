package org.jiangqiao.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.BatchState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnrolmentPolicyTest {

  private static final LocalDate STARTS = LocalDate.of(2026, 11, 26);
  private static final Allowances PUBLIC = Allowances.outsider(false);
  private static final Allowances OFFICE = Allowances.office();

  @Test
  void anAdultMaySignUpWhileSignUpIsOpen() {
    var findings = judge(batch(new BatchState.OpenForSignUp(3), false), adult(PUBLIC));
    assertThat(findings).isEqualTo(new EnrolmentPolicy.Findings(List.of(), List.of(), false));
  }

  @Test
  void outsidersMayNotSignUpBeforeItOpens() {
    assertThat(codes(judge(batch(new BatchState.Announced(), false), adult(PUBLIC))))
        .containsExactly("enrolment.refusal.notYetOpen");
  }

  @Test
  void theOfficeMayEnrolUntilTheBatchIsClosed() {
    assertThat(codes(judge(batch(new BatchState.Running(), false), adult(OFFICE)))).isEmpty();
    assertThat(codes(judge(batch(new BatchState.Closed(), false), adult(OFFICE))))
        .containsExactly("enrolment.refusal.closed");
  }

  @Test
  void nobodyIsEnrolledInACancelledBatchAndTheReasonIsNamed() {
    assertThat(judge(batch(new BatchState.Cancelled("暴雨"), false), adult(OFFICE)).refusals())
        .containsExactly(Refusal.of("enrolment.refusal.cancelled", "暴雨"));
  }

  @Test
  void anEnrolmentHasExactlyOneKnownAudience() {
    assertThat(EnrolmentPolicy.audience("FARMER")).isEmpty();
    assertThat(EnrolmentPolicy.audience("FARMER,BROKER"))
        .containsExactly(Refusal.of("enrolment.refusal.audience"));
  }

  @Test
  void childrenUnderFourteenLeaveNoNames() {
    var request = request(STARTS.minusYears(14).plusDays(1), "PUPIL", OFFICE);
    assertThat(codes(judge(batch(new BatchState.Running(), false), request)))
        .containsExactly("enrolment.refusal.tooYoung");
  }

  @Test
  void underSixteenOnlyPupilsSignUpAlone() {
    LocalDate born = STARTS.minusYears(15);
    BatchHead batch = batch(new BatchState.OpenForSignUp(3), false);
    assertThat(codes(judge(batch, request(born, "PUPIL", PUBLIC)))).isEmpty();
    assertThat(codes(judge(batch, request(born, "FARMER", PUBLIC))))
        .containsExactly("enrolment.refusal.underWorkingAge");
    assertThat(judge(batch, request(born, "FARMER", OFFICE)).warnings())
        .containsExactly(EnrolmentWarning.of("enrolment.warning.young", "15"));
  }

  @Test
  void aBirthDateOfMoreThanAHundredYearsAgoIsATypingError() {
    var request = request(STARTS.minusYears(101), "FARMER", OFFICE);
    assertThat(codes(judge(batch(new BatchState.Running(), false), request)))
        .containsExactly("enrolment.refusal.tooOld");
  }

  @Test
  void aSubsidisedLinePaysOnceAPersonAndYear() {
    BatchHead batch = batch(new BatchState.OpenForSignUp(3), true);
    OtherBatch paid = other(false, false, true);
    assertThat(codes(judge(batch, adult(OFFICE), paid)))
        .containsExactly("enrolment.refusal.subsidy");
    assertThat(judge(batch, adult(PUBLIC), paid).refusals())
        .containsExactly(Refusal.of("enrolment.refusal.subsidyOutsider", "2026"));
  }

  @Test
  void withAReasonTheOfficeEnrolsASecondTimeWithoutSubsidy() {
    BatchHead batch = batch(new BatchState.OpenForSignUp(3), true);
    var findings = judge(batch, adult(OFFICE.because("换了产业方向")), other(false, false, true));
    assertThat(findings.refusals()).isEmpty();
    assertThat(findings.subsidised()).isFalse();
    assertThat(judge(batch, adult(OFFICE)).subsidised()).isTrue();
  }

  @Test
  void anOverlappingBatchIsAWarningThatLinksToIt() {
    OtherBatch overlap = other(true, false, false);
    OtherBatch clash = other(true, true, false);
    var warnings =
        judge(batch(new BatchState.OpenForSignUp(3), false), adult(OFFICE), overlap, clash)
            .warnings();
    assertThat(warnings.stream().map(w -> w.text().code()))
        .containsExactly("enrolment.warning.overlap", "enrolment.warning.sameHalfDay");
    assertThat(warnings.stream().map(EnrolmentWarning::batchId))
        .containsExactly(overlap.id(), clash.id());
  }

  @Test
  void everyReasonIsNamedAtOnce() {
    var request = request(STARTS.minusYears(5), "", PUBLIC);
    assertThat(codes(judge(batch(new BatchState.SignUpClosed(), false), request)))
        .containsExactly(
            "enrolment.refusal.signUpOver",
            "enrolment.refusal.audience",
            "enrolment.refusal.tooYoung");
  }

  private static List<String> codes(EnrolmentPolicy.Findings findings) {
    return findings.refusals().stream().map(Refusal::code).toList();
  }

  private static EnrolmentPolicy.Findings judge(
      BatchHead batch, EnrolmentPolicy.Request request, OtherBatch... others) {
    return EnrolmentPolicy.judge(batch, request, List.of(others));
  }

  private static EnrolmentPolicy.Request adult(Allowances allowances) {
    return request(LocalDate.of(1968, 5, 1), "FARMER", allowances);
  }

  private static EnrolmentPolicy.Request request(
      @Nullable LocalDate born, String audience, Allowances allowances) {
    return new EnrolmentPolicy.Request(audience, born, allowances);
  }

  private static OtherBatch other(boolean overlaps, boolean sameHalfDay, boolean paid) {
    return new OtherBatch(
        Ids.next(),
        Ids.next(),
        "2613",
        "柑橘班",
        STARTS,
        STARTS.plusDays(2),
        overlaps,
        sameHalfDay,
        paid);
  }

  private static BatchHead batch(BatchState state, boolean subsidised) {
    UUID line = subsidised ? Ids.next() : null;
    return new BatchHead(
        Ids.next(),
        "2614",
        "花椒班",
        Ids.next(),
        "花椒",
        STARTS,
        STARTS.plusDays(4),
        "小园村",
        "",
        50,
        0,
        0,
        40,
        80,
        "FARMER",
        null,
        line,
        subsidised,
        state);
  }
}
