package org.jiangqiao.directory;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.directory.RecordReference.Named;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of merges, and of the records they make one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MergeRows {

  /** A merge as shown on the record that was kept. */
  record Merge(
      UUID id,
      UUID keptId,
      UUID mergedId,
      String mergedName,
      String moved,
      String reason,
      OffsetDateTime mergedAt,
      String mergedBy,
      @Nullable OffsetDateTime undoneAt,
      @Nullable String undoneBy) {}

  /** One of two records to be merged. */
  record Side(
      UUID id,
      String name,
      @Nullable UUID key,
      String number,
      boolean gone,
      @Nullable UUID mergedInto) {
    Named named() {
      return new Named(id, key);
    }
  }

  private static final String SELECT =
      """
      select m.id, m.kept_id, m.merged_id, t.name merged_name, m.moved::text moved, m.reason,
             m.merged_at, m.merged_by, m.undone_at, m.undone_by
        from directory.merge m join %s t on t.school_id = m.school_id and t.id = m.merged_id
       where m.school_id = :school and m.kind = :kind
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  MergeRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Both rows, locked in the order of their ids so that two merges cannot block each other. */
  Map<UUID, Side> locked(MergeKind kind, UUID one, UUID other) {
    Map<UUID, Side> sides = new LinkedHashMap<>();
    jdbc.sql(
            """
            select id, name, %s "key", coalesce(%s, '') number, withdrawn_at is not null gone, merged_into
              from %s where school_id = :school and id in (:ids) order by id for update
            """
                .formatted(kind.key, kind.number, kind.table))
        .param("school", Tenancy.required().value())
        .param("ids", List.of(one, other))
        .query(Side.class)
        .list()
        .forEach(side -> sides.put(side.id(), side));
    return sides;
  }

  void close(MergeKind kind, Side from, Side to, Actor actor, String reason) {
    jdbc.sql(
            """
            update %s set merged_into = :to, withdrawn_at = :now, withdrawn_by = :by,
                   withdrawn_reason = :reason, version = version + 1
             where school_id = :school and id = :id
            """
                .formatted(kind.table))
        .param("to", to.id())
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .param("reason", reason)
        .param("school", Tenancy.required().value())
        .param("id", from.id())
        .update();
  }

  void keep(Actor actor, MergeKind kind, Side to, Side from, String moved, String reason) {
    jdbc.sql(
            """
            insert into directory.merge
              (school_id, id, kind, kept_id, merged_id, moved, reason, merged_at, merged_by)
            values (:school, :id, :kind, :kept, :merged, :moved::jsonb, :reason, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", Ids.next())
        .param("kind", kind.name())
        .param("kept", to.id())
        .param("merged", from.id())
        .param("moved", moved)
        .param("reason", reason)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
  }

  void reopen(MergeKind kind, UUID id) {
    jdbc.sql(
            """
            update %s set merged_into = null, withdrawn_at = null, withdrawn_by = null,
                   withdrawn_reason = null, version = version + 1
             where school_id = :school and id = :id
            """
                .formatted(kind.table))
        .param("school", Tenancy.required().value())
        .param("id", id)
        .update();
  }

  void markUndone(Actor actor, UUID id) {
    jdbc.sql(
            "update directory.merge set undone_at = :now, undone_by = :by where school_id = :school and id = :id")
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .param("school", Tenancy.required().value())
        .param("id", id)
        .update();
  }

  /** One merge; throws {@link NotFound}. */
  Merge get(MergeKind kind, UUID id) {
    return jdbc.sql(SELECT.formatted(kind.table) + " and m.id = :id")
        .param("school", Tenancy.required().value())
        .param("kind", kind.name())
        .param("id", id)
        .query(Merge.class)
        .optional()
        .orElseThrow(() -> new NotFound("merge " + id));
  }

  /** What was merged into a record, latest first. */
  List<Merge> into(MergeKind kind, UUID kept) {
    return jdbc.sql(
            SELECT.formatted(kind.table)
                + " and m.kept_id = :kept order by m.merged_at desc, m.id desc")
        .param("school", Tenancy.required().value())
        .param("kind", kind.name())
        .param("kept", kept)
        .query(Merge.class)
        .list();
  }
}
