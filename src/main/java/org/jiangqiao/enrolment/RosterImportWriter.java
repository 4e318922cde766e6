package org.jiangqiao.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.IdentityPaper;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.directory.Identities;
import org.jiangqiao.directory.Organizations;
import org.jiangqiao.directory.People;
import org.jiangqiao.directory.People.NewPerson;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.register.ImportRows;
import org.jiangqiao.register.ImportRun;
import org.jiangqiao.training.Batches;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enrols the good rows of a roster sheet, each by the rules that hold for everybody. */
@Component
class RosterImportWriter {

  private final JdbcClient jdbc;
  private final ImportRows rows;
  private final Batches batches;
  private final People people;
  private final Organizations organizations;
  private final Identities identities;
  private final Enrolments enrolments;
  private final EnrolmentChanges changes;

  RosterImportWriter(
      JdbcClient jdbc,
      ImportRows rows,
      Batches batches,
      People people,
      Organizations organizations,
      Identities identities,
      Enrolments enrolments,
      EnrolmentChanges changes) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.batches = batches;
    this.people = people;
    this.organizations = organizations;
    this.identities = identities;
    this.enrolments = enrolments;
    this.changes = changes;
  }

  /** Refuses when the records of the batch may no longer be changed. */
  void requireChangeable(UUID batch) {
    batches.requireChangeable(batches.head(batch));
  }

  /** Rows that a rule refuses now, or for which there is no seat, stay behind with the reason. */
  void apply(Actor actor, ImportRun run) {
    rows.takeEach(
        run,
        staged ->
            enrol(
                actor,
                run,
                RosterImportRow.of(staged.values(), identities, Tenancy.required(), run)));
  }

  private List<Refusal> enrol(Actor actor, ImportRun run, RosterImportRow row) {
    UUID organization =
        row.organization().isEmpty()
            ? null
            : organizations.findOrCreateByName(actor, row.organization(), "OTHER");
    People.PersonRef person = people.findOrCreate(actor, person(row, organization));
    Allowances allowances =
        new Allowances(run.choice().equals(RosterTarget.WAIT), true, true, null, run.id());
    return enrolments
        .enrol(
            actor,
            row.batch(),
            person,
            row.audience(),
            "WORKBOOK",
            organization,
            run.id(),
            allowances)
        .refusals();
  }

  private static NewPerson person(RosterImportRow row, @Nullable UUID organization) {
    return new NewPerson(
        row.name(),
        row.number(),
        row.number() == null ? IdentityPaper.NONE : IdentityPaper.ID_CARD,
        null,
        row.phone(),
        "",
        row.village(),
        organization);
  }

  /** A batch that is closed keeps its people, and so does one who has attended. */
  List<Refusal> againstUndo(ImportRun run) {
    List<Refusal> reasons = new ArrayList<>();
    for (UUID batch : enrolled(run, "distinct e.batch_id", "", UUID.class)) {
      try {
        requireChangeable(batch);
      } catch (RuleRefused refused) {
        reasons.addAll(refused.refusals());
      }
    }
    List<String> attended =
        enrolled(
            run,
            "p.name",
            "and exists (select from training.attendance a where a.school_id = e.school_id and a.enrolment_id = e.id) order by p.name limit 10",
            String.class);
    if (!attended.isEmpty()) {
      reasons.add(Refusal.of("enrolment.import.attended", String.join("、", attended)));
    }
    return reasons;
  }

  /** Cancels every enrolment of the import; those who wait first, so that no seat goes to them. */
  void undo(Actor actor, ImportRun run) {
    enrolled(run, "e.id", "order by e.seated_at is not null, e.id", UUID.class)
        .forEach(id -> changes.cancel(actor, id, run.undoReason()));
  }

  /** Something of the import's enrolments that stand. */
  private <T> List<T> enrolled(ImportRun run, String what, String further, Class<T> type) {
    return jdbc.sql(
            """
            select %s from training.enrolment e
              join directory.person p on p.school_id = e.school_id and p.id = e.person_id
             where e.school_id = :school and e.import_id = :id and e.cancelled_at is null %s
            """
                .formatted(what, further))
        .param("school", Tenancy.required().value())
        .param("id", run.id())
        .query(type)
        .list();
  }
}
