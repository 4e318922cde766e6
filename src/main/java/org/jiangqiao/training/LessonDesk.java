package org.jiangqiao.training;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes, moves and cancels lessons. */
@Component
@Transactional
class LessonDesk {

  private static final SecureRandom RANDOM = new SecureRandom();
  private final JdbcClient jdbc;
  private final Batches batches;
  private final AuditLog audit;
  private final Clock clock;

  LessonDesk(JdbcClient jdbc, Batches batches, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.audit = audit;
    this.clock = clock;
  }

  /** One lesson of a batch that may be changed; {@link NotFound} when it is not the batch's. */
  @Transactional(readOnly = true)
  LessonRow find(UUID batch, UUID lesson) {
    return batches.lessons(batch).stream()
        .filter(row -> row.id().equals(lesson))
        .findFirst()
        .orElseThrow(() -> new NotFound("lesson " + lesson));
  }

  /** Adds a lesson; refused outside the batch's days, or when that half-day is taken. */
  void add(Actor actor, UUID batch, LessonValues values) {
    check(batch, null, values);
    UUID id = insert(batch, values);
    audit.write(actor, "lesson.added", "training.batch", batch, Map.of(), facts(values), "");
    audit.write(actor, "created", "training.lesson", id, Map.of(), facts(values), "");
  }

  /** Changes a lesson; its half-day stays once people signed in. */
  void change(Actor actor, UUID batch, UUID lesson, LessonValues values) {
    check(batch, lesson, values);
    LessonRow before = find(batch, lesson);
    if (before.cancelled()) {
      throw new RuleRefused("training.refusal.lessonCancelled");
    }
    boolean moved =
        !before.heldOn().equals(values.heldOn()) || !before.halfDay().equals(values.halfDay());
    if (moved) {
      requireUnattended(lesson);
    }
    jdbc.sql(
            """
            update training.lesson
               set held_on = :heldOn, half_day = :halfDay, title = :title, place = :place, trainer = :trainer,
                   hours = :hours
             where school_id = :school and id = :id
            """)
        .param("heldOn", values.heldOn())
        .param("halfDay", values.halfDay())
        .param("title", values.title())
        .param("place", values.place())
        .param("trainer", values.trainer())
        .param("hours", values.hours())
        .param("school", Tenancy.required().value())
        .param("id", lesson)
        .update();
    audit.write(
        actor,
        "lesson.changed",
        "training.batch",
        batch,
        facts(LessonValues.of(before)),
        facts(values),
        "");
  }

  /** Cancels a lesson that nobody attended. */
  void cancel(Actor actor, UUID batch, UUID lesson, String reason) {
    batches.requireChangeable(batches.head(batch));
    LessonRow row = find(batch, lesson);
    if (row.cancelled()) {
      throw new RuleRefused("training.refusal.lessonCancelled");
    }
    requireUnattended(lesson);
    jdbc.sql(
            """
            update training.lesson set cancelled_at = :now, cancelled_by = :by, cancelled_reason = :reason
             where school_id = :school and id = :id
            """)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .param("reason", reason)
        .param("school", Tenancy.required().value())
        .param("id", lesson)
        .update();
    audit.write(
        actor,
        "lesson.cancelled",
        "training.batch",
        batch,
        facts(LessonValues.of(row)),
        Map.of(),
        reason);
  }

  /** Writes a lesson with a secret of its own for the codes at the door. */
  UUID insert(UUID batch, LessonValues values) {
    UUID id = Ids.next();
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    jdbc.sql(
            """
            insert into training.lesson
              (school_id, id, batch_id, held_on, half_day, title, place, trainer, hours, code_secret)
            values (:school, :id, :batch, :heldOn, :halfDay, :title, :place, :trainer, :hours, :secret)
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("batch", batch)
        .param("heldOn", values.heldOn())
        .param("halfDay", values.halfDay())
        .param("title", values.title())
        .param("place", values.place())
        .param("trainer", values.trainer())
        .param("hours", values.hours())
        .param("secret", secret)
        .update();
    return id;
  }

  /** Moves every lesson that stands by so many days; refused once anybody signed in. */
  void shift(UUID batch, long days) {
    List<LessonRow> standing = standing(batch);
    // The later ones go first when moving forward, so that no two meet on one half-day.
    Comparator<LessonRow> byDay = Comparator.comparing(LessonRow::heldOn);
    for (LessonRow lesson :
        standing.stream().sorted(days > 0 ? byDay.reversed() : byDay).toList()) {
      requireUnattended(lesson.id());
      jdbc.sql("update training.lesson set held_on = :day where school_id = :school and id = :id")
          .param("day", lesson.heldOn().plusDays(days))
          .param("school", Tenancy.required().value())
          .param("id", lesson.id())
          .update();
    }
  }

  /** Refuses when a lesson that stands lies outside the days. */
  void requireWithin(UUID batch, LocalDate startsOn, LocalDate endsOn) {
    for (LessonRow lesson : standing(batch)) {
      if (!BatchPolicy.lessonDay(startsOn, endsOn, lesson.heldOn()).isEmpty()) {
        throw new RuleRefused(
            "training.refusal.lessonsOutside", lesson.title(), lesson.heldOn().toString());
      }
    }
  }

  private List<LessonRow> standing(UUID batch) {
    return batches.lessons(batch).stream().filter(lesson -> !lesson.cancelled()).toList();
  }

  private void check(UUID batch, @Nullable UUID lesson, LessonValues values) {
    BatchHead head = batches.head(batch);
    batches.requireChangeable(head);
    RuleRefused.unlessEmpty(BatchPolicy.lessonDay(head.startsOn(), head.endsOn(), values.heldOn()));
    boolean taken =
        standing(batch).stream()
            .filter(row -> !row.id().equals(lesson))
            .anyMatch(row ->
                row.heldOn().equals(values.heldOn()) && row.halfDay().equals(values.halfDay()));
    if (taken) {
      throw new RuleRefused("training.refusal.halfDayTaken", values.heldOn().toString());
    }
  }

  private void requireUnattended(UUID lesson) {
    int attendances =
        jdbc.sql(
                "select count(*) from training.attendance where school_id = :school and lesson_id = :lesson")
            .param("school", Tenancy.required().value())
            .param("lesson", lesson)
            .query(Integer.class)
            .single();
    if (attendances > 0) {
      throw new RuleRefused("training.refusal.lessonAttended", attendances);
    }
  }

  private static Map<String, Object> facts(LessonValues values) {
    return Map.of(
        "heldOn", values.heldOn().toString(),
        "halfDay", values.halfDay(),
        "title", values.title(),
        "place", values.place(),
        "trainer", values.trainer(),
        "hours", values.hours());
  }
}
