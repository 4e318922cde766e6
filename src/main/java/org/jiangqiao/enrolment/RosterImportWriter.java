package org.jiangqiao.enrolment;

import java.util.List;
import java.util.Objects;
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
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.Batches;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

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
  private final TransactionTemplate nested;

  RosterImportWriter(
      JdbcClient jdbc,
      ImportRows rows,
      Batches batches,
      People people,
      Organizations organizations,
      Identities identities,
      Enrolments enrolments,
      EnrolmentChanges changes,
      PlatformTransactionManager manager) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.batches = batches;
    this.people = people;
    this.organizations = organizations;
    this.identities = identities;
    this.enrolments = enrolments;
    this.changes = changes;
    this.nested = new TransactionTemplate(manager);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Rows that a rule refuses now, or for which there is no seat, stay behind with the reason. */
  void apply(Actor actor, BatchHead batch, ImportRun run) {
    batches.requireChangeable(batches.head(batch.id()));
    for (ImportRows.Staged staged : rows.good(run)) {
      RosterImportRow row =
          RosterImportRow.of(staged.values(), identities, Tenancy.required(), run);
      List<Refusal> refusals = enrol(actor, batch, run, row);
      if (!refusals.isEmpty()) {
        rows.refuse(run, staged.row(), refusals);
      }
    }
  }

  /** A refusal leaves nothing of the row behind, not even the person. */
  private List<Refusal> enrol(Actor actor, BatchHead batch, ImportRun run, RosterImportRow row) {
    return Objects.requireNonNull(
        nested.execute(tx -> {
          List<Refusal> refusals = attempt(actor, batch, run, row);
          if (!refusals.isEmpty()) {
            tx.setRollbackOnly();
          }
          return refusals;
        }));
  }

  private List<Refusal> attempt(Actor actor, BatchHead batch, ImportRun run, RosterImportRow row) {
    try {
      UUID organization =
          row.organization().isEmpty()
              ? null
              : organizations.findOrCreateByName(actor, row.organization(), "OTHER");
      People.PersonRef person = people.findOrCreate(actor, person(row, organization));
      Allowances allowances =
          new Allowances(run.choice().equals(RosterImport.WAIT), true, true, null, run.id());
      return enrolments
          .enrol(
              actor,
              batch.id(),
              person,
              row.audience(),
              "WORKBOOK",
              organization,
              run.id(),
              allowances)
          .refusals();
    } catch (RuleRefused refused) {
      return refused.refusals();
    }
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

  /** Somebody who has attended stays: the list of those is the reason. */
  List<Refusal> againstUndo(BatchHead batch, ImportRun run) {
    try {
      batches.requireChangeable(batches.head(batch.id()));
    } catch (RuleRefused refused) {
      return refused.refusals();
    }
    List<String> attended =
        jdbc.sql(
                """
                select p.name from training.enrolment e
                  join directory.person p on p.school_id = e.school_id and p.id = e.person_id
                 where e.school_id = :school and e.batch_id = :batch and e.import_id = :id and e.cancelled_at is null
                   and exists (select from training.attendance a where a.school_id = e.school_id and a.enrolment_id = e.id)
                 order by p.name limit 10
                """)
            .param("school", Tenancy.required().value())
            .param("batch", batch.id())
            .param("id", run.id())
            .query(String.class)
            .list();
    return attended.isEmpty()
        ? List.of()
        : List.of(Refusal.of("enrolment.import.attended", String.join("、", attended)));
  }

  /** Cancels every enrolment of the import; those who wait first, so that no seat goes to them. */
  void undo(Actor actor, ImportRun run) {
    List<UUID> made =
        jdbc.sql(
                """
                select id from training.enrolment
                 where school_id = :school and import_id = :id and cancelled_at is null
                 order by seated_at is not null, id
                """)
            .param("school", Tenancy.required().value())
            .param("id", run.id())
            .query(UUID.class)
            .list();
    made.forEach(id -> changes.cancel(actor, id, "撤销导入 " + run.fileName()));
  }
}
