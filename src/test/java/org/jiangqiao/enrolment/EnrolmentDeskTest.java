package org.jiangqiao.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.directory.People.PersonRef;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.RuleRefused;
import org.junit.jupiter.api.Test;

class EnrolmentDeskTest extends EnrolmentTest {

  @Test
  void theSameRequestAgainGivesTheFirstEnrolment() {
    UUID batch = openBatch(5, 5);
    PersonRef person = person("张信春", 1);
    UUID key = Ids.next();
    var first = (EnrolmentOutcome.Seated) enrol(batch, person, key, Allowances.office());
    assertThat(enrol(batch, person, key, Allowances.office()))
        .isEqualTo(new EnrolmentOutcome.Already(first.enrolment()));
    assertThat(taken(batch)).isEqualTo(1);
  }

  @Test
  void theSameFormSentForSomebodyElseIsAnotherRequest() {
    UUID batch = openBatch(5, 5);
    UUID key = Ids.next();
    enrol(batch, person("张信春", 1), key, Allowances.office());
    assertThat(enrol(batch, person("李成明", 2), key, Allowances.office()))
        .isInstanceOf(EnrolmentOutcome.Seated.class);
    assertThat(taken(batch)).isEqualTo(2);
  }

  @Test
  void aPersonIsEnrolledOnceInABatch() {
    UUID batch = openBatch(5, 5);
    PersonRef person = person("张信春", 1);
    var first = (EnrolmentOutcome.Seated) enrol(batch, person, Allowances.office());
    assertThat(enrol(batch, person, Allowances.office()))
        .isEqualTo(new EnrolmentOutcome.Duplicate(first.enrolment(), true));
    assertThat(taken(batch)).isEqualTo(1);
  }

  @Test
  void cancellingASeatPromotesExactlyTheFirstWhoWaits() {
    UUID batch = openBatch(1, 5);
    var seated = (EnrolmentOutcome.Seated) enrol(batch, person("张信春", 1), Allowances.office());
    enrol(batch, person("李成明", 2), Allowances.office());
    enrol(batch, person("王小梅", 3), Allowances.office());
    Optional<String> promoted =
        Tenancy.in(school, () -> changes.cancel(OFFICE, seated.enrolment(), "家里有事"));
    assertThat(promoted).contains("李成明");
    assertThat(List.of(taken(batch), seated(batch), waiting(batch))).isEqualTo(List.of(1, 1, 1));
  }

  @Test
  void cancellingSomebodyWhoWaitsFreesNoSeat() {
    UUID batch = openBatch(1, 5);
    enrol(batch, person("张信春", 1), Allowances.office());
    var waits = (EnrolmentOutcome.Waiting) enrol(batch, person("李成明", 2), Allowances.office());
    Tenancy.in(school, () -> changes.cancel(OFFICE, waits.enrolment(), "不来了"));
    assertThat(List.of(taken(batch), seated(batch), waiting(batch))).isEqualTo(List.of(1, 1, 0));
    assertThatThrownBy(
            () -> Tenancy.in(school, () -> changes.cancel(OFFICE, waits.enrolment(), "不来了")))
        .isInstanceOf(RuleRefused.class);
  }

  @Test
  void movedBackToTheListSomebodyMakesRoomForTheFirstWhoWaits() {
    UUID batch = openBatch(1, 5);
    var seated = (EnrolmentOutcome.Seated) enrol(batch, person("张信春", 1), Allowances.office());
    enrol(batch, person("李成明", 2), Allowances.office());
    assertThat(Tenancy.in(school, () -> changes.defer(OFFICE, seated.enrolment()))).contains("李成明");
    assertThat(List.of(taken(batch), seated(batch), waiting(batch))).isEqualTo(List.of(1, 1, 1));
  }

  @Test
  void moreSeatsGoToThoseWhoWaitBeforeAnyNewcomer() {
    UUID batch = openBatch(1, 5);
    enrol(batch, person("张信春", 1), Allowances.office());
    enrol(batch, person("李成明", 2), Allowances.office());
    inSchool(() ->
        jdbc.sql("update training.seat_pool set capacity = 2 where batch_id = :b")
            .param("b", batch)
            .update());
    assertThat(enrol(batch, person("王小梅", 3), Allowances.office()))
        .isInstanceOf(EnrolmentOutcome.Waiting.class);
    assertThat(List.of(taken(batch), seated(batch), waiting(batch))).isEqualTo(List.of(2, 2, 1));
  }

  @Test
  void freeSeatsAreFilledFromTheWaitingList() {
    UUID batch = openBatch(1, 5);
    for (int i = 0; i < 4; i++) {
      enrol(batch, person("学员" + "甲乙丙丁".charAt(i), i), Allowances.office());
    }
    inSchool(() ->
        jdbc.sql("update training.seat_pool set capacity = 3 where batch_id = :b")
            .param("b", batch)
            .update());
    assertThat(Tenancy.in(school, () -> changes.fill(OFFICE, batch))).isEqualTo(2);
    assertThat(List.of(taken(batch), seated(batch), waiting(batch))).isEqualTo(List.of(3, 3, 1));
  }

  @Test
  void theOtherBatchOfTheSameSubsidyIsFoundAndNamed() {
    UUID line = subsidisedLine();
    UUID first = batch(school, 5, 1, line);
    UUID second = batch(school, 5, 2, line);
    PersonRef person = person("张信春", 1);
    enrol(first, person, Allowances.office());
    boolean sameYear =
        inSchool(() ->
            batches.head(first).startsOn().getYear() == batches.head(second).startsOn().getYear());
    var again = enrol(second, person, Allowances.office());
    assertThat(again.refusals().stream().map(r -> r.code()).toList())
        .isEqualTo(sameYear ? List.of("enrolment.refusal.subsidy") : List.of());
    var because = enrol(second, person, Allowances.office().because("换了产业方向"));
    assertThat(because.refusals().isEmpty()).isTrue();
    assertThat(
            count(
                "select count(*) from training.enrolment where batch_id = :batch and subsidised",
                second))
        .isEqualTo(sameYear ? 0 : 1);
  }

  @Test
  void anOverlappingBatchIsToldToTheOffice() {
    UUID first = openBatch(5, 1);
    UUID second = openBatch(5, 3);
    PersonRef person = person("张信春", 1);
    enrol(first, person, Allowances.office());
    var outcome = (EnrolmentOutcome.Seated) enrol(second, person, Allowances.office());
    assertThat(outcome.warnings().stream().map(EnrolmentWarning::batchId)).containsExactly(first);
  }

  @Test
  void theFunctionRefusesASchoolOtherThanTheOneInScope() {
    UUID batch = openBatch(5, 5);
    PersonRef person = person("张信春", 1);
    var other = newSchool();
    assertThatThrownBy(() ->
            in(
                other,
                () ->
                    jdbc.sql(
                            """
                            select outcome from training.take_seat(:school, :id, :batch, :person, :key, 'FARMER', 'STAFF',
                              null, false, :id, now(), 'x', null, false, true)
                            """)
                        .param("school", school.value())
                        .param("id", Ids.next())
                        .param("batch", batch)
                        .param("person", person.id())
                        .param("key", person.personKey())
                        .query(String.class)
                        .single()))
        .hasMessageContaining("not the one in scope");
  }

  @Test
  void aWrongCounterIsFound() {
    UUID batch = openBatch(5, 5);
    enrol(batch, person("张信春", 1), Allowances.office());
    assertThat(Tenancy.in(school, seatCheck::find)).isEmpty();
    inSchool(() ->
        jdbc.sql("update training.seat_pool set taken = 3 where batch_id = :b")
            .param("b", batch)
            .update());
    assertThat(Tenancy.in(school, seatCheck::find))
        .containsExactly(new SeatCheck.Mismatch(batch, 5, 3, 1));
  }
}
