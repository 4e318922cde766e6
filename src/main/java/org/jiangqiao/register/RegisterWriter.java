package org.jiangqiao.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes records of any register, with their history; the rules were asked before. */
@Component
public class RegisterWriter {

  private final JdbcClient jdbc;
  private final RegisterRows rows;
  private final AuditLog audit;
  private final Changes changes;
  private final Clock clock;

  RegisterWriter(JdbcClient jdbc, RegisterRows rows, AuditLog audit, Changes changes, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.audit = audit;
    this.changes = changes;
    this.clock = clock;
  }

  /** Adds a record; {@code importId} names the import it came with. */
  @Transactional
  public UUID create(Actor actor, Register register, RowValues values, @Nullable UUID importId) {
    UUID id = Ids.next();
    Map<String, @Nullable Object> row = RowComposer.stored(register, id, values);
    row.put("id", id);
    row.put("import_id", importId);
    row.put("created_at", OffsetDateTime.now(clock));
    row.put("created_by", actor.name());
    insert(register.spec().table(), row);
    writeSideRows(register, id, values);
    RecordRow now = rows.get(register.spec(), id);
    audit.write(
        actor,
        "created",
        register.spec().table(),
        id,
        Map.of(),
        changes.all(register.spec(), now),
        "");
    return id;
  }

  /**
   * Changes a record if it still has the version it was read with.
   *
   * @param before the record as read
   * @param after all its values
   * @return false when somebody else changed it meanwhile: nothing was written
   */
  @Transactional
  public boolean change(
      Actor actor, Register register, RecordRow before, RowValues after, String reason) {
    RegisterSpec spec = register.spec();
    Map<String, @Nullable Object> row = RowComposer.stored(register, before.id(), after);
    String set =
        row.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "));
    int written =
        jdbc.sql(
                "update %s set %s, version = version + 1 where school_id = :school and id = :id and version = :version and withdrawn_at is null"
                    .formatted(spec.table(), set))
            .params(row)
            .param("school", Tenancy.required().value())
            .param("id", before.id())
            .param("version", before.version())
            .update();
    if (written == 0) {
      return false;
    }
    writeSideRows(register, before.id(), after);
    RecordRow now = rows.get(spec, before.id());
    var difference = changes.between(spec, before, now);
    if (!difference.isEmpty()) {
      audit.write(
          actor,
          "changed",
          spec.table(),
          before.id(),
          difference.before(),
          difference.after(),
          reason);
    }
    return true;
  }

  /** Takes a record out of force; it stays readable. */
  @Transactional
  public void withdraw(Actor actor, Register register, UUID id, String reason) {
    RuleRefused.unlessEmpty(register.againstWithdrawal(id));
    int done =
        mark(
            register.spec(),
            id,
            "withdrawn_at = :at, withdrawn_by = :by, withdrawn_reason = :reason",
            "withdrawn_at is null",
            Map.of("at", OffsetDateTime.now(clock), "by", actor.name(), "reason", reason));
    if (done > 0) {
      audit.write(actor, "withdrawn", register.spec().table(), id, Map.of(), Map.of(), reason);
    }
  }

  /**
   * Puts a withdrawn record back into force.
   *
   * @throws RuleRefused when another record has taken its place meanwhile
   */
  @Transactional
  public void restore(Actor actor, Register register, RecordRow row) {
    RuleRefused.unlessEmpty(register.againstRestoration(row));
    List<Refusal> taken =
        register.clashes(List.of(new Register.Draft(row.id(), row.values()))).stream()
            .filter(Register.Clash::blocking)
            .map(Register.Clash::refusal)
            .toList();
    RuleRefused.unlessEmpty(taken);
    int done =
        mark(
            register.spec(),
            row.id(),
            "withdrawn_at = null, withdrawn_by = null, withdrawn_reason = null",
            "withdrawn_at is not null",
            Map.of());
    if (done > 0) {
      audit.write(actor, "restored", register.spec().table(), row.id(), Map.of(), Map.of(), "");
    }
  }

  private int mark(
      RegisterSpec spec, UUID id, String set, String only, Map<String, Object> values) {
    return jdbc.sql(
            "update %s set %s, version = version + 1 where school_id = :school and id = :id and %s"
                .formatted(spec.table(), set, only))
        .params(values)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .update();
  }

  private void insert(String table, Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("school_id", Tenancy.required().value());
    all.putAll(row);
    jdbc.sql(
            "insert into %s (%s) values (%s)"
                .formatted(
                    table,
                    String.join(", ", all.keySet()),
                    all.keySet().stream().map(n -> ":" + n).collect(Collectors.joining(", "))))
        .params(all)
        .update();
  }

  private void writeSideRows(Register register, UUID id, RowValues values) {
    List<Register.SideRow> all = register.sideRows(id, values);
    for (Register.SideRow side : all) {
      jdbc.sql(
              "delete from %s where school_id = :school and %s = :id"
                  .formatted(side.table(), side.key()))
          .param("school", Tenancy.required().value())
          .param("id", id)
          .update();
      if (!side.values().isEmpty()) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(side.values());
        row.put(side.key(), id);
        insert(side.table(), row);
      }
    }
  }
}
