package org.jiangqiao.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.IdentityPaper;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.directory.Identities;
import org.jiangqiao.directory.People;
import org.jiangqiao.directory.People.NewPerson;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.BatchState;
import org.jiangqiao.training.Batches;
import org.jiangqiao.training.LessonRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 自助报名: what the public page of a batch shows and does. */
@Component
class SignUpDesk {

  /** How a sign-up ended. */
  sealed interface Result {
    /** Enrolled or on the waiting list; the code opens the confirmation. */
    record Registered(String code) implements Result {}

    /** Somebody with this number is enrolled; {@code seated} is false when waiting. */
    record Known(boolean seated) implements Result {}

    /** Full, and the waiting list was not asked for. */
    record Full() implements Result {}

    /** Refused by rules. */
    record Refused(List<Refusal> why) implements Result {}
  }

  /** The page of a batch: its facts, who teaches and what. */
  record Offer(BatchHead batch, String trainers, List<LessonRow> lessons) {

    /** Whether the form is shown. */
    boolean open() {
      return batch.state() instanceof BatchState.OpenForSignUp || walkIn() || full();
    }

    /** Whether only the waiting list is left. */
    boolean full() {
      return noSeatLeft(batch);
    }

    /** Whether the course is running and takes people who come now. */
    boolean walkIn() {
      return batch.state() instanceof BatchState.WalkIn;
    }
  }

  private static final Actor TRAINEE = Actor.outsider("报名人");

  private final JdbcClient jdbc;
  private final Batches batches;
  private final People people;
  private final Identities identities;
  private final Enrolments desk;
  private final EnrolmentChanges changes;
  private final EnrolmentFacts facts;
  private final Receipts receipts;
  private final TransactionTemplate transaction;

  SignUpDesk(
      JdbcClient jdbc,
      Batches batches,
      People people,
      Identities identities,
      Enrolments desk,
      EnrolmentChanges changes,
      EnrolmentFacts facts,
      Receipts receipts,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.people = people;
    this.identities = identities;
    this.desk = desk;
    this.changes = changes;
    this.facts = facts;
    this.receipts = receipts;
    this.transaction = transaction;
  }

  /** What the page offers. */
  @Transactional(readOnly = true)
  Offer offer(UUID batchId) {
    BatchHead batch = batches.head(batchId);
    String trainers =
        jdbc.sql("select trainers from training.batch where school_id = :school and id = :id")
            .param("school", Tenancy.required().value())
            .param("id", batch.id())
            .query(String.class)
            .single();
    List<LessonRow> lessons =
        batches.lessons(batch.id()).stream().filter(lesson -> !lesson.cancelled()).toList();
    return new Offer(batch, trainers, lessons);
  }

  /** Signs up; a refusal leaves nothing behind, not even the person. */
  Result signUp(UUID batchId, SignUpForm.Valid form) {
    Result result =
        transaction.execute(tx -> {
          Result made = attemptOrRefuse(batchId, form);
          if (!(made instanceof Result.Registered)) {
            tx.setRollbackOnly();
          }
          return made;
        });
    return result == null ? new Result.Full() : result;
  }

  private Result attemptOrRefuse(UUID batchId, SignUpForm.Valid form) {
    try {
      return attempt(batchId, form);
    } catch (RuleRefused otherName) {
      // The number is on file under another name; the page does not say so in as many words.
      return new Result.Refused(List.of(Refusal.of("enrolment.refusal.name")));
    }
  }

  private Result attempt(UUID batchId, SignUpForm.Valid form) {
    BatchHead batch = batches.head(batchId);
    Optional<Result> early = refuseWithoutWriting(batch, form);
    if (early.isPresent()) {
      return early.get();
    }
    var person =
        people.findOrCreate(
            TRAINEE,
            new NewPerson(
                form.name(),
                form.idNumber(),
                IdentityPaper.ID_CARD,
                null,
                form.phone().value(),
                "",
                form.village(),
                null));
    var outcome =
        desk.enrol(
            TRAINEE,
            batch.id(),
            person,
            form.audience(),
            "SIGN_UP",
            null,
            form.key(),
            Allowances.outsider(form.waiting()));
    return switch (outcome) {
      case EnrolmentOutcome.Seated seated -> registered(seated.enrolment(), form);
      case EnrolmentOutcome.Waiting waiting -> registered(waiting.enrolment(), form);
      case EnrolmentOutcome.Already already -> again(already.enrolment());
      case EnrolmentOutcome.Duplicate duplicate -> new Result.Known(duplicate.seated());
      case EnrolmentOutcome.Full full -> new Result.Full();
      case EnrolmentOutcome.Refused refused -> new Result.Refused(refused.refusals());
    };
  }

  /** In a rush most requests come too late: they must cost a few reads and nothing more. */
  private Optional<Result> refuseWithoutWriting(BatchHead batch, SignUpForm.Valid form) {
    List<Refusal> closed = EnrolmentPolicy.state(batch, Allowances.outsider(form.waiting()));
    boolean full = noSeatLeft(batch) && !form.waiting();
    if (closed.isEmpty() && !full) {
      return Optional.empty();
    }
    UUID key = identities.personKey(IdentityPaper.ID_CARD.code(), form.idNumber().value());
    var active = facts.active(batch.id(), key);
    if (active.isPresent()) {
      boolean same =
          active.get().requestKey().equals(Enrolments.keyOf(form.key(), batch.id(), key));
      return Optional.of(same ? again(active.get().id()) : new Result.Known(active.get().seated()));
    }
    return Optional.of(full ? new Result.Full() : new Result.Refused(closed));
  }

  private Result registered(UUID enrolment, SignUpForm.Valid form) {
    return new Result.Registered(receipts.issue(enrolment, null, form.name()));
  }

  private Result again(UUID enrolment) {
    return receipts
        .codeOf(enrolment)
        .<Result>map(Result.Registered::new)
        .orElse(new Result.Known(true));
  }

  /** Where the enrolment with that code stands. */
  @Transactional(readOnly = true)
  Optional<Receipts.Status> status(UUID batchId, String code) {
    return receipts.find(batchId, code);
  }

  /** Cancels an own enrolment; until the batch begins. */
  @Transactional
  void cancel(UUID batchId, String code) {
    var status = receipts.find(batchId, code).orElseThrow(() -> new NotFound("receipt"));
    BatchHead head = batches.head(batchId);
    if (!mayStillCancel(head)) {
      throw new RuleRefused("enrolment.refusal.cancelTooLate", head.contact());
    }
    if (!status.cancelled()) {
      changes.cancel(TRAINEE, status.enrolmentId(), "报名人自行取消");
    }
  }

  private static boolean noSeatLeft(BatchHead batch) {
    return batch.state() instanceof BatchState.Full
        || batch.state() instanceof BatchState.WalkIn walkIn && walkIn.free() < 1;
  }

  /** Before its first day anybody may step back. */
  static boolean mayStillCancel(BatchHead batch) {
    return switch (batch.state()) {
      case BatchState.Planned planned -> true;
      case BatchState.Announced announced -> true;
      case BatchState.OpenForSignUp open -> true;
      case BatchState.Full full -> true;
      case BatchState.SignUpClosed over -> true;
      case BatchState.Running running -> false;
      case BatchState.WalkIn walkIn -> false;
      case BatchState.Closed closed -> false;
      case BatchState.Cancelled cancelled -> false;
    };
  }
}
