package org.jiangqiao.enrolment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.IdentityPaper;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.directory.People;
import org.jiangqiao.directory.People.NewPerson;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.BatchState;
import org.jiangqiao.training.Batches;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 企业花名册: a company enters its people by one link; every line stands for itself. */
@Component
class CompanyRosterDesk {

  /** Somebody the company entered, with the number masked. */
  record Entered(
      UUID enrolmentId,
      String name,
      String paperMask,
      @Nullable OffsetDateTime seatedAt,
      @Nullable OffsetDateTime cancelledAt) {}

  /** What the page shows. */
  record Roster(RosterLinks.Link link, BatchHead batch, boolean open, List<Entered> entered) {}

  /**
   * What came of one sending.
   *
   * @param enrolled lines that were taken
   * @param waiting how many of them are on the waiting list
   * @param faulty lines that stay in the form
   */
  record Result(int enrolled, int waiting, List<RosterLine.Faulty> faulty) {}

  private final JdbcClient jdbc;
  private final RosterLinks links;
  private final Batches batches;
  private final People people;
  private final Enrolments desk;
  private final EnrolmentChanges changes;
  private final Receipts receipts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CompanyRosterDesk(
      JdbcClient jdbc,
      RosterLinks links,
      Batches batches,
      People people,
      Enrolments desk,
      EnrolmentChanges changes,
      Receipts receipts,
      TransactionTemplate transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.links = links;
    this.batches = batches;
    this.people = people;
    this.desk = desk;
    this.changes = changes;
    this.receipts = receipts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The roster behind a link. */
  @Transactional(readOnly = true)
  Roster roster(UUID linkId) {
    var link = links.find(linkId);
    BatchHead batch = batches.head(link.batchId());
    List<Entered> entered =
        jdbc.sql(
                """
                select e.id as enrolment_id, r.typed_name as name, p.paper_mask, e.seated_at, e.cancelled_at
                  from training.sign_up_receipt r
                  join training.enrolment e on e.school_id = r.school_id and e.id = r.enrolment_id
                  join directory.person p on p.school_id = e.school_id and p.id = e.person_id
                 where r.school_id = :school and r.roster_link_id = :link
                 order by e.enrolled_at, e.id
                """)
            .param("school", Tenancy.required().value())
            .param("link", linkId)
            .query(Entered.class)
            .list();
    return new Roster(link, batch, isOpen(link, batch), entered);
  }

  private boolean isOpen(RosterLinks.Link link, BatchHead batch) {
    return link.revokedAt() == null
        && OffsetDateTime.now(clock).isBefore(link.expiresAt())
        && !(batch.state() instanceof BatchState.Closed)
        && !(batch.state() instanceof BatchState.Cancelled);
  }

  /** Takes the good lines, each in a transaction of its own, and says what is wrong with others. */
  Result enter(UUID linkId, UUID key, List<RosterLine> lines) {
    int waiting = 0;
    int enrolled = 0;
    List<RosterLine.Faulty> faulty = new ArrayList<>();
    for (RosterLine line : lines) {
      FormErrors errors = new FormErrors();
      RosterLine.Valid valid = line.check(errors);
      if (valid == null) {
        faulty.add(line.faulty(List.copyOf(errors.all().values())));
        continue;
      }
      EnrolmentOutcome outcome = enter(linkId, key, valid);
      if (outcome.refusals().isEmpty()) {
        enrolled++;
        waiting += outcome instanceof EnrolmentOutcome.Waiting ? 1 : 0;
      } else {
        faulty.add(line.faulty(outcome.refusals()));
      }
    }
    return new Result(enrolled, waiting, faulty);
  }

  private EnrolmentOutcome enter(UUID linkId, UUID key, RosterLine.Valid line) {
    EnrolmentOutcome outcome =
        transaction.execute(tx -> {
          EnrolmentOutcome made = attemptOrRefuse(linkId, key, line);
          if (!made.refusals().isEmpty()) {
            tx.setRollbackOnly();
          }
          return made;
        });
    return outcome == null ? new EnrolmentOutcome.Full() : outcome;
  }

  private EnrolmentOutcome attemptOrRefuse(UUID linkId, UUID key, RosterLine.Valid line) {
    try {
      return attempt(linkId, key, line);
    } catch (RuleRefused otherName) {
      return new EnrolmentOutcome.Refused(List.of(Refusal.of("enrolment.refusal.name")));
    }
  }

  private EnrolmentOutcome attempt(UUID linkId, UUID key, RosterLine.Valid line) {
    lock(linkId);
    var link = links.find(linkId);
    if (!isOpen(link, batches.head(link.batchId()))) {
      return new EnrolmentOutcome.Refused(List.of(Refusal.of("enrolment.roster.over")));
    }
    Actor company = Actor.outsider(link.organizationName());
    var person =
        people.findOrCreate(
            company,
            new NewPerson(
                line.name(),
                line.idNumber(),
                IdentityPaper.ID_CARD,
                null,
                line.phone().value(),
                "",
                "",
                link.organizationId()));
    EnrolmentOutcome outcome =
        desk.enrol(
            company,
            link.batchId(),
            person,
            link.audience(),
            "ROSTER",
            link.organizationId(),
            key,
            Allowances.company());
    Integer seats = link.seats();
    return switch (outcome) {
      case EnrolmentOutcome.Seated made when seats != null && link.used() >= seats ->
          shareUsed(seats);
      case EnrolmentOutcome.Waiting made when seats != null && link.used() >= seats ->
          shareUsed(seats);
      case EnrolmentOutcome.Seated seated -> noted(outcome, seated.enrolment(), link, line);
      case EnrolmentOutcome.Waiting waiting -> noted(outcome, waiting.enrolment(), link, line);
      default -> outcome;
    };
  }

  /** The lines of one company queue here, so that its share of the seats is never exceeded. */
  private void lock(UUID linkId) {
    jdbc.sql(
            "select id from training.roster_link where school_id = :school and id = :id for no key update")
        .param("school", Tenancy.required().value())
        .param("id", linkId)
        .query(UUID.class)
        .optional();
  }

  private static EnrolmentOutcome shareUsed(int seats) {
    return new EnrolmentOutcome.Refused(
        List.of(Refusal.of("enrolment.roster.shareUsed", String.valueOf(seats))));
  }

  private EnrolmentOutcome noted(
      EnrolmentOutcome outcome, UUID enrolment, RosterLinks.Link link, RosterLine.Valid line) {
    receipts.issue(enrolment, link.id(), line.name());
    return outcome;
  }

  /** Takes somebody off the roster again, as long as the roster is open. */
  @Transactional
  void withdraw(UUID linkId, UUID enrolment) {
    Roster roster = roster(linkId);
    boolean own = roster.entered().stream().anyMatch(e -> e.enrolmentId().equals(enrolment));
    if (!own) {
      throw new NotFound("enrolment " + enrolment);
    }
    if (!roster.open()) {
      throw new RuleRefused("enrolment.roster.over");
    }
    changes.cancel(Actor.outsider(roster.link().organizationName()), enrolment, "企业撤回");
  }
}
