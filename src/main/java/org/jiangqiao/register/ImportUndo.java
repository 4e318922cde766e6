package org.jiangqiao.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an import into a register back as one act: new records go, changed ones are as before. */
@Component
class ImportUndo {

  private static final int NAMED = 10;

  private record Child(String name, String column) {}

  private final JdbcClient jdbc;
  private final ImportTypes types;
  private final Clock clock;

  ImportUndo(JdbcClient jdbc, ImportTypes types, Clock clock) {
    this.jdbc = jdbc;
    this.types = types;
    this.clock = clock;
  }

  /** Why it can no longer be taken back: records changed or used since, by name. */
  @Transactional(readOnly = true)
  List<Refusal> against(RegisterSpec spec, ImportRun run) {
    List<Refusal> reasons = new ArrayList<>();
    List<String> changed = changed(spec, run);
    if (!changed.isEmpty()) {
      reasons.add(refusal("changed", changed));
    }
    Set<String> used = new LinkedHashSet<>();
    children(spec, run).forEach(child -> used.addAll(used(spec, run, child)));
    if (!used.isEmpty()) {
      reasons.add(refusal("used", List.copyOf(used)));
    }
    return reasons;
  }

  private static Refusal refusal(String name, List<String> titles) {
    String named = titles.stream().limit(NAMED).collect(Collectors.joining("、"));
    return Refusal.of(
        "register.import.refusal." + name, titles.size() > NAMED ? named + "……" : named);
  }

  private List<String> changed(RegisterSpec spec, ImportRun run) {
    return statement(
            run,
            """
            select %1$s from %2$s t
             where t.school_id = :school and t.import_id = :id and (t.version <> 0 or t.withdrawn_at is not null)
            union all
            select %1$s from register.import_before b join %2$s t on t.school_id = b.school_id and t.id = b.record_id
             where b.school_id = :school and b.import_id = :id and (t.version <> b.version + 1 or t.withdrawn_at is not null)
            limit 11
            """
                .formatted("t." + spec.titleColumn().sql(), spec.table()))
        .query(String.class)
        .list();
  }

  private List<String> used(RegisterSpec spec, ImportRun run, Child child) {
    return statement(
            run,
            """
            select t.%s from %s t
             where t.school_id = :school and t.import_id = :id
               and exists (select from %s c where c.school_id = t.school_id and c.%s = t.id)
             limit 11
            """
                .formatted(spec.titleColumn().sql(), spec.table(), child.name(), child.column()))
        .query(String.class)
        .list();
  }

  /** Tables that name records of the register, but for the one whose rows go with them. */
  private List<Child> children(RegisterSpec spec, ImportRun run) {
    return jdbc.sql(
            """
            select c.conrelid::regclass::text as name, a.attname as "column" from pg_constraint c
              join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[array_length(c.conkey, 1)]
             where c.contype = 'f' and c.confrelid = cast(:table as regclass) and c.conrelid <> c.confrelid
               and c.conrelid::regclass::text <> :side
             order by 1, 2
            """)
        .param("table", spec.table())
        .param("side", run.sideTable())
        .query(Child.class)
        .list();
  }

  /** Takes it back; the caller has asked {@link #against}. */
  @Transactional(propagation = Propagation.MANDATORY)
  void undo(Actor actor, RegisterSpec spec, ImportRun run) {
    jdbc.sql("set local statement_timeout = '20min'").update();
    String reason = run.undoReason();
    audit(actor, spec, run, reason);
    withdraw(actor, spec, run, reason);
    restore(spec, run);
    if (!run.sideTable().isEmpty()) {
      restoreSides(run);
    }
  }

  private void withdraw(Actor actor, RegisterSpec spec, ImportRun run, String reason) {
    statement(
            run,
            """
            update %s set withdrawn_at = :now, withdrawn_by = :by, withdrawn_reason = :reason, version = version + 1
             where school_id = :school and import_id = :id and withdrawn_at is null
            """
                .formatted(spec.table()))
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .param("reason", reason)
        .update();
  }

  private void restore(RegisterSpec spec, ImportRun run) {
    String set =
        run.layout().stream()
            .map(column -> "%1$s = p.%1$s".formatted(column))
            .collect(Collectors.joining(", "));
    statement(
            run,
            """
            update %1$s t set %2$s, version = t.version + 1
              from register.import_before b cross join lateral jsonb_populate_record(null::%1$s, b.before) p
             where b.school_id = :school and b.import_id = :id and t.school_id = b.school_id and t.id = b.record_id
            """
                .formatted(spec.table(), set))
        .update();
  }

  private void restoreSides(ImportRun run) {
    statement(
            run,
            """
            delete from %s s using register.import_before b
             where b.school_id = :school and b.import_id = :id and b.side_before is not null
               and s.school_id = b.school_id and s.%s = b.record_id
            """
                .formatted(run.sideTable(), run.sideKey()))
        .update();
    String columns = String.join(", ", types.of(run.sideTable()).keySet());
    statement(
            run,
            """
            insert into %1$s (%2$s)
            select %3$s from register.import_before b cross join lateral jsonb_populate_record(null::%1$s, b.side_before) p
             where b.school_id = :school and b.import_id = :id and jsonb_typeof(b.side_before) = 'object'
            """
                .formatted(
                    run.sideTable(),
                    columns,
                    types.of(run.sideTable()).keySet().stream()
                        .map(column -> "p." + column)
                        .collect(Collectors.joining(", "))))
        .update();
  }

  private void audit(Actor actor, RegisterSpec spec, ImportRun run, String reason) {
    statement(
            run,
            """
            insert into access.audit_entry (school_id, id, at, account_id, actor, action, subject_kind, subject_id, before, after, reason)
            select t.school_id, %1$s, :now, :account, :by, 'withdrawn', :kind, t.id, null::jsonb, null::jsonb, :reason
              from %2$s t where t.school_id = :school and t.import_id = :id and t.withdrawn_at is null
            union all
            select b.school_id, %1$s, :now, :account, :by, 'changed', :kind, b.record_id, b.becomes, b.was, :reason
              from register.import_before b where b.school_id = :school and b.import_id = :id
            """
                .formatted(ImportWriter.FRESH_ID, spec.table()))
        .param("now", OffsetDateTime.now(clock))
        .param("account", actor.account())
        .param("by", actor.name())
        .param("kind", spec.table())
        .param("reason", reason)
        .param("millis", clock.millis())
        .update();
  }

  private StatementSpec statement(ImportRun run, String sql) {
    return jdbc.sql(sql).param("school", Tenancy.required().value()).param("id", run.id());
  }
}
