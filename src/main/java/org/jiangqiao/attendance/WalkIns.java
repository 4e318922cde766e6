package org.jiangqiao.attendance;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.IdentityPaper;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.directory.People;
import org.jiangqiao.directory.People.NewPerson;
import org.jiangqiao.directory.People.PersonRef;
import org.jiangqiao.directory.People.PersonRow;
import org.jiangqiao.enrolment.Allowances;
import org.jiangqiao.enrolment.EnrolmentOutcome;
import org.jiangqiao.enrolment.Enrolments;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.training.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 现场报名: whoever stands at the door is enrolled and signed in by one act, or by none. */
@Component
class WalkIns {

  /** How it ended. */
  sealed interface Result {

    /**
     * In the lesson.
     *
     * @param known whether the person was on the roster before
     */
    record SignedIn(UUID enrolment, String name, boolean known) implements Result {}

    /** On the waiting list, and not in the lesson. */
    record Waits(UUID enrolment) implements Result {}

    /** Which of these people it is must be said first. */
    record WhichOne(List<PersonRow> people) implements Result {}

    /** Every seat is taken. */
    record Full() implements Result {}

    /** Rules refuse, all of them named. */
    record Refused(List<Refusal> why) implements Result {}
  }

  private static final int MOST_PEOPLE = 12;

  private final JdbcClient jdbc;
  private final AttendanceDesk desk;
  private final Attendances attendances;
  private final Batches batches;
  private final People people;
  private final Enrolments enrolments;
  private final TransactionTemplate transaction;
  private final Clock clock;

  WalkIns(
      JdbcClient jdbc,
      AttendanceDesk desk,
      Attendances attendances,
      Batches batches,
      People people,
      Enrolments enrolments,
      TransactionTemplate transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.attendances = attendances;
    this.batches = batches;
    this.people = people;
    this.enrolments = enrolments;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Somebody of the school lets the person in, also while sign-up is not open. */
  Result letIn(Actor actor, UUID lesson, WalkInForm.Valid who) {
    Allowances office =
        new Allowances(who.waiting(), true, true, null, null).because(who.whyTwice());
    return orNothing(() -> admit(actor, lesson, who, office, Means.TRAINER));
  }

  /** The person comes in by the code of the room, as long as walk-in sign-up is open. */
  Result comeIn(UUID lesson, WalkInForm.Valid who) {
    Actor trainee = Actor.outsider("扫码签到");
    return orNothing(() -> admit(trainee, lesson, who, Allowances.outsider(false), Means.CODE));
  }

  /**
   * Lets pass only lessons into which somebody can be let now.
   *
   * @throws RuleRefused when the lesson is cancelled or to come, or the batch over
   */
  void requireOpen(UUID lesson) {
    RuleRefused.unlessEmpty(against(desk.lesson(lesson), Means.TRAINER));
  }

  private List<Refusal> against(LessonHead lesson, Means means) {
    List<Refusal> against = new ArrayList<>(batches.againstChange(batches.head(lesson.batchId())));
    against.addAll(attendances.refusals(lesson, means));
    return against;
  }

  private interface Attempt {
    Result make();
  }

  /** A refusal leaves nothing behind, not even the person. */
  private Result orNothing(Attempt attempt) {
    Result result =
        transaction.execute(tx -> {
          Result made = attempt.make();
          if (!(made instanceof Result.SignedIn || made instanceof Result.Waits)) {
            tx.setRollbackOnly();
          }
          return made;
        });
    return Objects.requireNonNull(result);
  }

  /**
   * @param ifKnown how the entry of somebody on the roster is confirmed
   */
  private Result admit(
      Actor actor, UUID lessonId, WalkInForm.Valid who, Allowances allowances, Means ifKnown) {
    LessonHead lesson = desk.lesson(lessonId);
    List<Refusal> against = against(lesson, ifKnown);
    if (!against.isEmpty()) {
      return new Result.Refused(against);
    }
    List<PersonRow> like = like(who);
    Optional<UUID> known = choice(who, like);
    if (known.isEmpty() && mustAsk(who, like)) {
      return new Result.WhichOne(like);
    }
    try {
      PersonRef person =
          known
              .flatMap(people::find)
              .map(row -> new PersonRef(row.id(), row.personKey(), false))
              .orElseGet(() -> people.findOrCreate(actor, newPerson(who)));
      return enrol(actor, lesson, who, person, allowances, ifKnown);
    } catch (RuleRefused otherName) {
      // The number is on file under another name; an outsider is not told so in as many words.
      return new Result.Refused(
          allowances.staff()
              ? otherName.refusals()
              : List.of(Refusal.of("enrolment.refusal.name")));
    }
  }

  /**
   * A number tells people apart; without one those of the same name or phone come into question.
   */
  private List<PersonRow> like(WalkInForm.Valid who) {
    return who.idNumber() != null ? List.of() : people.like(who.name(), who.phone(), MOST_PEOPLE);
  }

  private static Optional<UUID> choice(WalkInForm.Valid who, List<PersonRow> like) {
    List<PersonRow> same =
        like.stream()
            .filter(p -> p.name().equals(who.name()) && p.phone().equals(who.phone()))
            .toList();
    UUID chosen = who.chosen();
    if (chosen != null) {
      return like.stream().map(PersonRow::id).filter(chosen::equals).findFirst();
    }
    return same.size() == 1 ? Optional.of(same.getFirst().id()) : Optional.empty();
  }

  private static boolean mustAsk(WalkInForm.Valid who, List<PersonRow> like) {
    return !like.isEmpty() && !who.isNew();
  }

  private static NewPerson newPerson(WalkInForm.Valid who) {
    return new NewPerson(
        who.name(),
        who.idNumber(),
        who.idNumber() == null ? IdentityPaper.NONE : IdentityPaper.ID_CARD,
        null,
        who.phone(),
        "",
        "",
        null);
  }

  private Result enrol(
      Actor actor,
      LessonHead lesson,
      WalkInForm.Valid who,
      PersonRef person,
      Allowances allowances,
      Means ifKnown) {
    EnrolmentOutcome outcome =
        enrolments.enrol(
            actor,
            lesson.batchId(),
            person,
            who.audience(),
            "WALK_IN",
            null,
            who.key(),
            allowances);
    return switch (outcome) {
      case EnrolmentOutcome.Seated seated ->
          signIn(actor, lesson, who, seated.enrolment(), Means.WALK_IN, false);
      case EnrolmentOutcome.Already again -> again(actor, lesson, who, again.enrolment());
      case EnrolmentOutcome.Waiting waiting -> new Result.Waits(waiting.enrolment());
      case EnrolmentOutcome.Duplicate known when known.seated() ->
          signIn(actor, lesson, who, known.enrolment(), ifKnown, true);
      case EnrolmentOutcome.Duplicate waits ->
          new Result.Refused(List.of(Refusal.of("attendance.walkIn.waitsAlready")));
      case EnrolmentOutcome.Full full -> new Result.Full();
      case EnrolmentOutcome.Refused refused -> new Result.Refused(refused.refusals());
    };
  }

  /** The same press again: whatever became of the enrolment since. */
  private Result again(Actor actor, LessonHead lesson, WalkInForm.Valid who, UUID enrolment) {
    String stands =
        jdbc.sql(
                """
                select case when cancelled_at is not null then 'CANCELLED'
                            when seated_at is null then 'WAITING' else 'SEATED' end
                  from training.enrolment where school_id = :school and id = :id
                """)
            .param("school", Tenancy.required().value())
            .param("id", enrolment)
            .query(String.class)
            .single();
    return switch (stands) {
      case "SEATED" -> signIn(actor, lesson, who, enrolment, Means.WALK_IN, false);
      case "WAITING" -> new Result.Waits(enrolment);
      default -> new Result.Refused(List.of(Refusal.of("attendance.walkIn.cancelledSince")));
    };
  }

  private Result signIn(
      Actor actor,
      LessonHead lesson,
      WalkInForm.Valid who,
      UUID enrolment,
      Means means,
      boolean known) {
    attendances.mark(
        actor,
        new Attendances.Mark(
            lesson.id(), enrolment, who.status(), means, OffsetDateTime.now(clock), Ids.next()));
    return new Result.SignedIn(enrolment, who.name(), known);
  }
}
