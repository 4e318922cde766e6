package org.jiangqiao.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the record of changes of the school, newest first, with what each entry changed. */
@Component
class AuditTrail {

  static final int PAGE = 50;

  /** The last day of the year 9999: the 48 bits of time in an id do not reach much further. */
  private static final long LAST_DAY = 2_932_896;

  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  /** One field that changed; an empty side means that there was nothing. */
  record Change(String field, List<String> before, List<String> after) {}

  /** One entry with its changes. */
  record Line(
      UUID id,
      OffsetDateTime at,
      String actor,
      String action,
      String subjectKind,
      String reason,
      List<Change> changes) {}

  /**
   * What to show.
   *
   * @param who part of the actor's name; empty for everybody
   * @param kind table of the record; empty for all
   * @param from first day, or null
   * @param to last day, or null
   * @param after the id of the last entry of the page before, or null
   */
  record Filter(
      String who,
      String kind,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable UUID after) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final AuditLog log;

  AuditTrail(JdbcClient jdbc, JsonMapper json, AuditLog log) {
    this.jdbc = jdbc;
    this.json = json;
    this.log = log;
  }

  /** The entries of one record, newest first. */
  List<Line> of(String kind, UUID subject) {
    return log.of(kind, subject).stream().map(this::line).toList();
  }

  /** One page of entries and, when there are more, one entry beyond it. */
  @Transactional(readOnly = true)
  List<Line> page(Filter filter) {
    return jdbc
        .sql(
            """
            select id, at, actor, action, subject_kind, subject_id, before::text, after::text, reason
              from access.audit_entry
             where school_id = :school and id >= :from and id < :to
               and (:kind = '' or subject_kind = :kind)
               and (:who = '' or position(:who in actor) > 0)
             order by id desc limit :most
            """)
        .param("school", Tenancy.required().value())
        .param("from", first(filter.from() == null ? 0 : filter.from().toEpochDay()))
        .param("to", end(filter))
        .param("kind", filter.kind())
        .param("who", filter.who())
        .param("most", PAGE + 1)
        .query(AuditLog.Entry.class)
        .list()
        .stream()
        .map(this::line)
        .toList();
  }

  /** The kinds of records that have entries; jumps from kind to kind along the index. */
  @Transactional(readOnly = true)
  List<String> kinds() {
    return jdbc.sql(
            """
            with recursive kind (name) as (
              (select min(subject_kind) from access.audit_entry where school_id = :school)
              union all
              select (select min(e.subject_kind) from access.audit_entry e
                       where e.school_id = :school and e.subject_kind > kind.name)
                from kind where kind.name is not null)
            select name from kind where name is not null
            """)
        .param("school", Tenancy.required().value())
        .query(String.class)
        .list();
  }

  /** Ids carry their time: a day in China begins at the first id of its first millisecond. */
  private static UUID first(long epochDay) {
    long millis = Math.clamp(epochDay, 0, LAST_DAY) * 86_400_000L - 8 * 3_600_000L;
    return Ids.of(Math.max(0, millis), 0, 0);
  }

  private static UUID end(Filter filter) {
    LocalDate to = filter.to();
    UUID day = first(to == null ? LAST_DAY : to.toEpochDay() + 1);
    UUID after = filter.after();
    return after != null && after.toString().compareTo(day.toString()) < 0 ? after : day;
  }

  private Line line(AuditLog.Entry entry) {
    return new Line(
        entry.id(),
        entry.at(),
        entry.actor(),
        entry.action(),
        entry.subjectKind(),
        entry.reason(),
        changes(entry.before(), entry.after()));
  }

  private List<Change> changes(@Nullable String before, @Nullable String after) {
    Map<String, @Nullable Object> old = read(before);
    Map<String, @Nullable Object> now = read(after);
    Set<String> fields = new LinkedHashSet<>(old.keySet());
    fields.addAll(now.keySet());
    return fields.stream()
        .filter(f -> !Objects.equals(old.get(f), now.get(f)))
        .map(f -> new Change(f, words(old.get(f)), words(now.get(f))))
        .toList();
  }

  private Map<String, @Nullable Object> read(@Nullable String object) {
    return object == null ? Map.of() : json.readValue(object, OBJECT);
  }

  private static List<String> words(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.toList());
      default -> List.of(value.toString());
    };
  }
}
