package org.jiangqiao.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.RuleRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the good rows of an import into a register: each step one statement for all rows. */
@Component
class ImportWriter {

  /** Ids of version 7 for many rows at once, stamped with the moment of the import. */
  static final String FRESH_ID =
      "(lpad(to_hex(cast(:millis as bigint)), 12, '0') || '7' || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid";

  private static final String ROWS = "w.school_id = :school and w.import_id = :id";

  private final JdbcClient jdbc;
  private final ImportTypes types;
  private final Clock clock;

  ImportWriter(JdbcClient jdbc, ImportTypes types, Clock clock) {
    this.jdbc = jdbc;
    this.types = types;
    this.clock = clock;
  }

  /** Marks rows whose records somebody changed since they were judged; returns how many. */
  @Transactional(propagation = Propagation.MANDATORY)
  int refuseStale(RegisterSpec spec, ImportRun run) {
    return jdbc.sql(
            """
            update register.import_row w
               set kind = 'ERROR', warned = false,
                   messages = coalesce(w.messages, '[]') || jsonb_build_array(jsonb_build_object(
                     'cell', '', 'column', '', 'code', 'register.import.wrong.stale', 'arguments', '[]'::jsonb, 'warning', false))
             where %s and w.kind = 'MODIFIED'
               and not exists (select from %s t where t.school_id = w.school_id and t.id = w.record_id
                                                  and t.version = w.version and t.withdrawn_at is null)
            """
                .formatted(ROWS, spec.table()))
        .param("school", Tenancy.required().value())
        .param("id", run.id())
        .update();
  }

  /** Writes everything, with the history of each record; in the transaction of the caller. */
  @Transactional(propagation = Propagation.MANDATORY)
  void apply(Actor actor, RegisterSpec spec, ImportRun run) {
    jdbc.sql("set local statement_timeout = '20min'").update();
    keepBefore(spec, run);
    insert(actor, spec, run);
    int changed = update(spec, run);
    if (changed != run.counts().modified()) {
      throw new RuleRefused("register.import.refusal.overtaken");
    }
    if (!run.sideTable().isEmpty()) {
      writeSides(run);
    }
    audit(actor, spec, run);
  }

  private void keepBefore(RegisterSpec spec, ImportRun run) {
    String side =
        run.sideTable().isEmpty()
            ? "null"
            : "case when w.side is not null then coalesce((select to_jsonb(s) from %s s where s.school_id = w.school_id and s.%s = w.record_id), 'null') end"
                .formatted(run.sideTable(), run.sideKey());
    statement(
            run,
            """
            insert into register.import_before (school_id, import_id, record_id, version, was, becomes, before, side_before)
            select w.school_id, w.import_id, w.record_id, w.version, coalesce(w.was, '{}'), coalesce(w.becomes, '{}'), to_jsonb(t), %s
              from register.import_row w join %s t on t.school_id = w.school_id and t.id = w.record_id
             where %s and w.kind = 'MODIFIED'
            """
                .formatted(side, spec.table(), ROWS))
        .update();
  }

  private void insert(Actor actor, RegisterSpec spec, ImportRun run) {
    Map<String, String> type = types.of(spec.table());
    List<String> layout = run.layout();
    String values =
        IntStream.range(0, layout.size())
            .mapToObj(i -> "w.vals[%d]::%s".formatted(i + 1, type.get(layout.get(i))))
            .collect(Collectors.joining(", "));
    statement(
            run,
            """
            insert into %s (school_id, id, import_id, created_at, created_by, %s)
            select w.school_id, w.record_id, w.import_id, :now, :by, %s
              from register.import_row w where %s and w.kind = 'NEW' order by w.row_no
            """
                .formatted(spec.table(), String.join(", ", layout), values, ROWS))
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
  }

  private int update(RegisterSpec spec, ImportRun run) {
    Map<String, String> type = types.of(spec.table());
    List<String> layout = run.layout();
    String set =
        IntStream.range(0, layout.size())
            .mapToObj(i ->
                "%1$s = case when w.vals[%2$d] = :keep then t.%1$s else w.vals[%2$d]::%3$s end"
                    .formatted(layout.get(i), i + 1, type.get(layout.get(i))))
            .collect(Collectors.joining(",\n       "));
    return statement(
            run,
            """
            update %s t set %s, version = t.version + 1
              from register.import_row w
             where %s and w.kind = 'MODIFIED' and t.school_id = w.school_id and t.id = w.record_id
               and t.version = w.version and t.withdrawn_at is null
            """
                .formatted(spec.table(), set, ROWS))
        .param("keep", ImportCopy.KEEP)
        .update();
  }

  private void writeSides(ImportRun run) {
    statement(
            run,
            """
            delete from %s s using register.import_row w
             where %s and w.kind = 'MODIFIED' and w.side is not null and s.school_id = w.school_id and s.%s = w.record_id
            """
                .formatted(run.sideTable(), ROWS, run.sideKey()))
        .update();
    if (run.sideColumns().isEmpty()) {
      return;
    }
    Map<String, String> type = types.of(run.sideTable());
    String values =
        IntStream.range(0, run.sideColumns().size())
            .mapToObj(i -> "w.side[%d]::%s".formatted(i + 1, type.get(run.sideColumns().get(i))))
            .collect(Collectors.joining(", "));
    statement(
            run,
            """
            insert into %s (school_id, %s, %s)
            select w.school_id, w.record_id, %s from register.import_row w
             where %s and w.kind in ('NEW', 'MODIFIED') and cardinality(w.side) > 0
            """
                .formatted(
                    run.sideTable(),
                    run.sideKey(),
                    String.join(", ", run.sideColumns()),
                    values,
                    ROWS))
        .update();
  }

  private void audit(Actor actor, RegisterSpec spec, ImportRun run) {
    statement(
            run,
            """
            insert into access.audit_entry (school_id, id, at, account_id, actor, action, subject_kind, subject_id, before, after, reason)
            select w.school_id, %s, :now, :account, :by, case w.kind when 'NEW' then 'created' else 'changed' end,
                   :kind, w.record_id, w.was, w.becomes, :reason
              from register.import_row w where %s and w.kind in ('NEW', 'MODIFIED')
            """
                .formatted(FRESH_ID, ROWS))
        .param("now", OffsetDateTime.now(clock))
        .param("account", actor.account())
        .param("by", actor.name())
        .param("kind", spec.table())
        .param("reason", "导入 " + run.fileName())
        .param("millis", clock.millis())
        .update();
  }

  private StatementSpec statement(ImportRun run, String sql) {
    return jdbc.sql(sql).param("school", Tenancy.required().value()).param("id", run.id());
  }
}
