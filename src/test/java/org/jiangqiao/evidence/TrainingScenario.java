package org.jiangqiao.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes training records straight into the tables; to be used inside a school's transaction. */
public final class TrainingScenario {

  private static final OffsetDateTime NOW =
      OffsetDateTime.of(2026, 11, 1, 8, 0, 0, 0, ZoneOffset.UTC);

  private final JdbcClient jdbc;
  private final UUID school = Tenancy.required().value();
  private final Map<UUID, UUID> keys = new HashMap<>();

  public TrainingScenario(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public UUID scheme(String name, String line, String audience) {
    UUID id = Ids.next();
    insert(
        "training.scheme",
        Map.of(
            "id",
            id,
            "name",
            name,
            "programme_line",
            line,
            "audience",
            audience,
            "hours",
            8,
            "created_at",
            NOW,
            "created_by",
            "测试"));
    return id;
  }

  public UUID batch(UUID scheme, String title, LocalDate endsOn) {
    UUID id = Ids.next();
    insert(
        "training.batch",
        Map.ofEntries(
            Map.entry("id", id),
            Map.entry("scheme_id", scheme),
            Map.entry("number", "P-" + id),
            Map.entry("title", title),
            Map.entry("starts_on", endsOn.minusDays(1)),
            Map.entry("ends_on", endsOn),
            Map.entry("capacity", 100),
            Map.entry("hours", 8),
            Map.entry("completion_percent", 80),
            Map.entry("created_at", NOW),
            Map.entry("created_by", "测试")));
    return id;
  }

  public void step(UUID batch, String step) {
    insert(
        "training.batch_step",
        Map.of("id", Ids.next(), "batch_id", batch, "step", step, "at", NOW, "by", "测试"));
  }

  public UUID closed(UUID scheme, String title, LocalDate endsOn) {
    UUID batch = batch(scheme, title, endsOn);
    step(batch, "CLOSED");
    return batch;
  }

  public UUID person(String name) {
    UUID id = Ids.next();
    UUID key = UUID.randomUUID();
    keys.put(id, key);
    insert(
        "directory.person",
        Map.of(
            "id",
            id,
            "person_key",
            key,
            "name",
            name,
            "paper_mask",
            "500***********001X",
            "created_at",
            NOW,
            "created_by",
            "测试"));
    return id;
  }

  public UUID enrolment(UUID batch, UUID person, String audience) {
    UUID id = Ids.next();
    insert(
        "training.enrolment",
        Map.of(
            "id",
            id,
            "batch_id",
            batch,
            "person_id",
            person,
            "person_key",
            key(person),
            "audience",
            audience,
            "source",
            "STAFF",
            "request_key",
            UUID.randomUUID(),
            "enrolled_at",
            NOW,
            "enrolled_by",
            "测试",
            "seated_at",
            NOW));
    return id;
  }

  public UUID completion(
      UUID scheme, UUID batch, UUID enrolment, UUID person, String audience, LocalDate day) {
    UUID id = Ids.next();
    insert(
        "training.completion",
        Map.ofEntries(
            Map.entry("id", id),
            Map.entry("enrolment_id", enrolment),
            Map.entry("batch_id", batch),
            Map.entry("scheme_id", scheme),
            Map.entry("person_key", key(person)),
            Map.entry("audience", audience),
            Map.entry("completed_on", day),
            Map.entry("outcome", "COMPLETED"),
            Map.entry("half_days_attended", 2),
            Map.entry("half_days_held", 2),
            Map.entry("hours_attended", new BigDecimal("7.5")),
            Map.entry("decided_at", NOW),
            Map.entry("decided_by", "测试")));
    return id;
  }

  /** A person who completed: enrolment and completion in one. */
  public UUID completed(UUID scheme, UUID batch, UUID person, String audience, LocalDate day) {
    UUID enrolment = enrolment(batch, person, audience);
    completion(scheme, batch, enrolment, person, audience, day);
    return enrolment;
  }

  public void rating(UUID batch, UUID enrolment, int score) {
    insert(
        "training.rating",
        Map.of(
            "id",
            Ids.next(),
            "batch_id",
            batch,
            "enrolment_id",
            enrolment,
            "score",
            score,
            "rated_at",
            NOW));
  }

  public UUID lesson(UUID batch, LocalDate day, String halfDay) {
    UUID id = Ids.next();
    insert(
        "training.lesson",
        Map.of(
            "id",
            id,
            "batch_id",
            batch,
            "held_on",
            day,
            "half_day",
            halfDay,
            "title",
            "安全用电",
            "hours",
            new BigDecimal("3.5"),
            "code_secret",
            new byte[] {1}));
    return id;
  }

  public void present(UUID lesson, UUID enrolment) {
    insert(
        "training.attendance",
        Map.ofEntries(
            Map.entry("id", Ids.next()),
            Map.entry("lesson_id", lesson),
            Map.entry("enrolment_id", enrolment),
            Map.entry("status", "PRESENT"),
            Map.entry("means", "TRAINER"),
            Map.entry("happened_at", NOW),
            Map.entry("recorded_at", NOW),
            Map.entry("recorded_by", "测试"),
            Map.entry("entered_late", false),
            Map.entry("request_key", UUID.randomUUID())));
  }

  public UUID summary(int year, String line, int batches, int personTimes, String grade) {
    UUID id = Ids.next();
    insert(
        "training.summary_record",
        Map.of(
            "id",
            id,
            "year",
            year,
            "programme_line",
            line,
            "batches",
            batches,
            "person_times",
            personTimes,
            "source_title",
            year + " 年培训总结",
            "grade",
            grade,
            "created_at",
            NOW,
            "created_by",
            "测试"));
    return id;
  }

  public void openForSignUp(UUID batch) {
    insert("training.seat_pool", Map.of("batch_id", batch, "capacity", 100, "is_open", true));
  }

  /** Changes rows of the school by hand. */
  public void change(String sql) {
    jdbc.sql(sql).param("school", school).update();
  }

  private UUID key(UUID person) {
    UUID key = keys.get(person);
    if (key == null) {
      throw new IllegalArgumentException("unknown person " + person);
    }
    return key;
  }

  private void insert(String table, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("school_id", school);
    String names = String.join(", ", all.keySet());
    String parameters = ":" + String.join(", :", all.keySet());
    jdbc.sql("insert into " + table + " (" + names + ") values (" + parameters + ")")
        .params(all)
        .update();
  }
}
