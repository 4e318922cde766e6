package org.jiangqiao.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.training.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters and corrects attendance. */
@Component
class Attendances {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /**
   * One entry to be made.
   *
   * @param requestKey made by the sender: the same entry sent twice is kept once
   * @param happenedAt when the person was there, by the sender's clock; never after now
   */
  record Mark(
      UUID lesson,
      UUID enrolment,
      AttendanceStatus status,
      Means means,
      OffsetDateTime happenedAt,
      UUID requestKey) {}

  private record Existing(
      UUID id,
      AttendanceStatus status,
      Means means,
      UUID requestKey,
      OffsetDateTime madeAt,
      String recordedBy) {}

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final JdbcClient jdbc;
  private final AttendanceDesk desk;
  private final Batches batches;
  private final AuditLog audit;
  private final Clock clock;

  Attendances(JdbcClient jdbc, AttendanceDesk desk, Batches batches, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.batches = batches;
    this.audit = audit;
    this.clock = clock;
  }

  /** Every reason why nothing can be entered for the lesson now. */
  List<Refusal> refusals(LessonHead lesson, Means means) {
    List<Refusal> refusals = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    if (lesson.cancelled()) {
      refusals.add(Refusal.of("attendance.refusal.cancelled"));
    }
    if (lesson.heldOn().isAfter(today)) {
      refusals.add(Refusal.of("attendance.refusal.notYet", lesson.heldOn().toString()));
    }
    if (means == Means.CODE && lesson.heldOn().isBefore(today)) {
      refusals.add(Refusal.of("attendance.refusal.codeOver", lesson.heldOn().toString()));
    }
    return refusals;
  }

  /**
   * Enters a mark, or corrects the one that stands; corrections leave an audit entry.
   *
   * @throws RuleRefused when the batch is closed, the lesson cancelled or still to come, or a phone
   *     without a network sends only now what somebody has meanwhile entered otherwise
   */
  @Transactional
  void mark(Actor actor, Mark mark) {
    holdLesson(mark.lesson());
    LessonHead lesson = desk.lesson(mark.lesson());
    batches.requireChangeable(batches.head(lesson.batchId()));
    RuleRefused.unlessEmpty(refusals(lesson, mark.means()));
    requireSeat(lesson, mark.enrolment());
    if (insert(actor, lesson, mark) == 0) {
      correct(actor, mark);
    }
  }

  /**
   * Enters from the signed paper that everybody with a seat was there for whom nothing is entered
   * yet; what stands stays. Pressed twice, the second time finds nobody.
   *
   * @return how many were entered
   * @throws RuleRefused when the batch is closed, the lesson cancelled or still to come
   */
  @Transactional
  int markRest(Actor actor, UUID id) {
    holdLesson(id);
    LessonHead lesson = desk.lesson(id);
    batches.requireChangeable(batches.head(lesson.batchId()));
    RuleRefused.unlessEmpty(refusals(lesson, Means.PAPER));
    List<UUID> rest =
        desk.roster(id).stream()
            .filter(line -> line.status() == null)
            .map(RosterLine::enrolmentId)
            .toList();
    OffsetDateTime now = OffsetDateTime.now(clock);
    // Whoever lost the seat, or was marked, since the list was read is left out.
    return jdbc.sql(
            """
            insert into training.attendance
              (school_id, id, lesson_id, enrolment_id, status, means, happened_at, recorded_at, recorded_by, entered_late, request_key)
            select e.school_id, r.id, :lesson, e.id, 'PRESENT', 'PAPER', :now, :now, :by, :late, r.id
              from unnest(:ids::uuid[], :enrolments::uuid[]) as r (id, enrolment)
              join training.enrolment e on e.school_id = :school and e.id = r.enrolment and e.batch_id = :batch
               and e.cancelled_at is null and e.seated_at is not null
            on conflict do nothing
            """)
        .param("lesson", id)
        .param("now", now)
        .param("by", actor.name())
        .param("late", isLate(lesson, now))
        .param("ids", rest.stream().map(enrolment -> Ids.next()).toArray(UUID[]::new))
        .param("enrolments", rest.toArray(UUID[]::new))
        .param("school", Tenancy.required().value())
        .param("batch", lesson.batchId())
        .update();
  }

  /** Whoever closes the batch at the same moment waits for this entry, or this entry for them. */
  private void holdLesson(UUID lesson) {
    jdbc.sql("select id from training.lesson where school_id = :school and id = :id for key share")
        .param("school", Tenancy.required().value())
        .param("id", lesson)
        .query(UUID.class)
        .optional();
  }

  private void requireSeat(LessonHead lesson, UUID enrolment) {
    boolean seated =
        jdbc.sql(
                """
                select exists (select from training.enrolment
                 where school_id = :school and id = :id and batch_id = :batch
                   and cancelled_at is null and seated_at is not null)
                """)
            .param("school", Tenancy.required().value())
            .param("id", enrolment)
            .param("batch", lesson.batchId())
            .query(Boolean.class)
            .single();
    if (!seated) {
      throw new NotFound("enrolment " + enrolment);
    }
  }

  private int insert(Actor actor, LessonHead lesson, Mark mark) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql(
            """
            insert into training.attendance
              (school_id, id, lesson_id, enrolment_id, status, means, happened_at, recorded_at, recorded_by, entered_late, request_key)
            values (:school, :id, :lesson, :enrolment, :status, :means, :happened, :now, :by, :late, :key)
            on conflict do nothing
            """)
        .param("school", Tenancy.required().value())
        .param("id", Ids.next())
        .param("lesson", lesson.id())
        .param("enrolment", mark.enrolment())
        .param("status", mark.status().name())
        .param("means", mark.means().name())
        .param("happened", madeAt(mark, now))
        .param("now", now)
        .param("by", actor.name())
        .param("late", isLate(lesson, now))
        .param("key", mark.requestKey())
        .update();
  }

  private static OffsetDateTime madeAt(Mark mark, OffsetDateTime now) {
    return mark.happenedAt().isAfter(now) ? now : mark.happenedAt();
  }

  /** An entry made on a later day than the lesson stays visibly late. */
  private static boolean isLate(LessonHead lesson, OffsetDateTime now) {
    return now.atZoneSameInstant(CHINA).toLocalDate().isAfter(lesson.heldOn());
  }

  private void correct(Actor actor, Mark mark) {
    Existing existing =
        jdbc.sql(
                """
                select id, status, means, request_key, coalesce(corrected_at, happened_at) made_at, recorded_by
                  from training.attendance
                 where school_id = :school and lesson_id = :lesson and enrolment_id = :enrolment
                """)
            .param("school", Tenancy.required().value())
            .param("lesson", mark.lesson())
            .param("enrolment", mark.enrolment())
            .query(Existing.class)
            .optional()
            .orElseThrow(() -> new RuleRefused("attendance.refusal.keyReused"));
    boolean sameAgain =
        existing.requestKey().equals(mark.requestKey()) || existing.status() == mark.status();
    // Somebody who scanned the code does not overrule what the trainer entered.
    if (sameAgain || mark.means() == Means.CODE) {
      return;
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    OffsetDateTime made = madeAt(mark, now);
    if (made.isBefore(existing.madeAt())) {
      throw new RuleRefused(
          "attendance.refusal.overtaken",
          MINUTE.format(existing.madeAt().atZoneSameInstant(CHINA)),
          existing.recordedBy());
    }
    jdbc.sql(
            """
            update training.attendance
               set status = :status, means = :means, corrected_at = :made, recorded_at = :now, recorded_by = :by,
                   entered_late = entered_late or :late, request_key = :key
             where school_id = :school and id = :id
            """)
        .param("status", mark.status().name())
        .param("means", mark.means().name())
        .param("made", made)
        .param("now", now)
        .param("by", actor.name())
        .param("late", isLate(desk.lesson(mark.lesson()), now))
        .param("key", mark.requestKey())
        .param("school", Tenancy.required().value())
        .param("id", existing.id())
        .update();
    audit.write(
        actor,
        "changed",
        "training.attendance",
        existing.id(),
        Map.of("status", existing.status(), "means", existing.means()),
        Map.of("status", mark.status(), "means", mark.means()),
        "");
  }
}
