package org.jiangqiao.training;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.register.ImportRows;
import org.jiangqiao.register.ImportRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens and changes the batches of a sheet, each by the rules that hold for those made by hand. */
@Component
class BatchImportWriter {

  static final String SCHEME = "scheme";
  static final String VALUES = "values";
  private static final int NAMED = 10;

  /** Something that has happened to a batch since an import. */
  private record Event(String number, String what) {}

  private final JdbcClient jdbc;
  private final ImportRows rows;
  private final Batches batches;
  private final BatchReads reads;
  private final BatchDesk desk;
  private final JsonMapper json;
  private final Clock clock;

  BatchImportWriter(
      JdbcClient jdbc,
      ImportRows rows,
      Batches batches,
      BatchReads reads,
      BatchDesk desk,
      JsonMapper json,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.batches = batches;
    this.reads = reads;
    this.desk = desk;
    this.json = json;
    this.clock = clock;
  }

  /** A batch whose first day has come needs no announcement: it runs, and can be closed. */
  static boolean hasBegun(BatchValues values, LocalDate today) {
    return !values.startsOn().isAfter(today);
  }

  void apply(Actor actor, ImportRun run) {
    rows.takeEach(
        run,
        row -> {
          BatchValues values =
              json.readValue(requireNonNull(row.values().get(VALUES)), BatchValues.class);
          if (row.record() == null) {
            open(actor, run, UUID.fromString(requireNonNull(row.values().get(SCHEME))), values);
          } else {
            rows.keepBefore(run, row.record(), row.version(), reads.values(row.record()).values());
            desk.change(actor, row.record(), row.version(), values, true, run.reason());
          }
          return List.of();
        });
  }

  private void open(Actor actor, ImportRun run, UUID scheme, BatchValues values) {
    var origin = new BatchRows.Origin(null, run.id());
    UUID id = desk.create(actor, scheme, values, origin, run.reason());
    if (hasBegun(values, LocalDate.now(clock))) {
      batches.step(actor, id, "STARTED", run.reason());
    }
  }

  /** Nothing may have happened to the batches since; what has, names them. */
  List<Refusal> againstUndo(ImportRun run) {
    List<Event> events = events(run);
    List<Refusal> reasons = new ArrayList<>();
    for (String what : List.of("enrolled", "changed", "used")) {
      List<String> numbers =
          events.stream().filter(e -> e.what().equals(what)).map(Event::number).toList();
      if (!numbers.isEmpty()) {
        String named = String.join("、", numbers.stream().limit(NAMED).toList());
        reasons.add(
            Refusal.of(
                "training.import.refusal." + what, numbers.size() > NAMED ? named + "……" : named));
      }
    }
    return reasons;
  }

  private List<Event> events(ImportRun run) {
    return jdbc.sql(
            """
            select * from (
              select b.number,
                     case when exists (select from training.enrolment e
                                        where e.school_id = b.school_id and e.batch_id = b.id and e.enrolled_at > :since) then 'enrolled'
                          when b.version <> coalesce(f.version + 1, 0) or b.withdrawn_at is not null
                            or exists (select from access.audit_entry a
                                        where a.school_id = b.school_id and a.subject_kind = 'training.batch' and a.subject_id = b.id
                                          and a.at >= :since and a.reason <> :reason) then 'changed'
                          when exists (select from training.cost_line c
                                        where c.school_id = b.school_id and c.batch_id = b.id and c.created_at > :since)
                            or exists (select from training.follow_up u
                                        where u.school_id = b.school_id and u.batch_id = b.id and u.created_at > :since)
                            or exists (select from training.roster_link l
                                        where l.school_id = b.school_id and l.batch_id = b.id and l.created_at > :since) then 'used'
                     end as what
                from training.batch b
                left join register.import_before f on f.school_id = b.school_id and f.import_id = :id and f.record_id = b.id
               where b.school_id = :school
                 and (b.import_id = :id and b.withdrawn_at is null or f.record_id is not null)) x
             where what is not null order by number
            """)
        .param("school", Tenancy.required().value())
        .param("id", run.id())
        .param("since", requireNonNull(run.confirmedAt()))
        .param("reason", run.reason())
        .query(Event.class)
        .list();
  }

  /** New batches go, changed ones are as before. */
  void undo(Actor actor, ImportRun run) {
    String reason = run.undoReason();
    rows.before(run, BatchValues.class)
        .forEach(b -> desk.change(actor, b.record(), b.version() + 1, b.values(), true, reason));
    jdbc.sql(
            "select id from training.batch where school_id = :school and import_id = :id and withdrawn_at is null order by id")
        .param("school", Tenancy.required().value())
        .param("id", run.id())
        .query(UUID.class)
        .list()
        .forEach(id -> desk.withdraw(actor, id, reason));
  }
}
