package org.jiangqiao.completion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 跟踪回访: what became of the people after the training, and whom to call next. */
@Component
class FollowUps {

  private static final String SUBJECT = "training.follow_up";

  /**
   * Somebody with a seat.
   *
   * @param followedUp whether a visit about this person stands
   */
  record Person(UUID enrolmentId, String name, String phone, String village, boolean followedUp) {}

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  FollowUps(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** The visits of a batch that stand, newest first. */
  @Transactional(readOnly = true)
  List<FollowUp> of(UUID batch) {
    return jdbc.sql(
            """
            select f.id, f.visited_on, p.name, f.means, f.visited_by, f.problem, f.help, f.effect
              from training.follow_up f
              left join training.enrolment e on e.school_id = f.school_id and e.id = f.enrolment_id
              left join directory.person p on p.school_id = e.school_id and p.id = e.person_id
             where f.school_id = :school and f.batch_id = :batch and f.withdrawn_at is null
             order by f.visited_on desc, f.id desc
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(FollowUp.class)
        .list();
  }

  /** Everybody with a seat, in the order of names. */
  @Transactional(readOnly = true)
  List<Person> people(UUID batch) {
    return jdbc.sql(
            """
            select e.id as enrolment_id, p.name, p.phone, p.village,
                   exists (select from training.follow_up f
                            where f.school_id = e.school_id and f.enrolment_id = e.id and f.withdrawn_at is null) as followed_up
              from training.enrolment e
              join directory.person p on p.school_id = e.school_id and p.id = e.person_id
             where e.school_id = :school and e.batch_id = :batch
               and e.cancelled_at is null and e.seated_at is not null
             order by p.sort_key, e.id
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(Person.class)
        .list();
  }

  /** Up to ten people not followed up yet; not by name, so that everybody has the same chance. */
  static List<Person> callList(List<Person> people) {
    return people.stream()
        .filter(p -> !p.followedUp())
        .sorted(java.util.Comparator.comparingInt(p -> p.enrolmentId().hashCode()))
        .limit(10)
        .toList();
  }

  /** Adds a visit; the form was checked. */
  @Transactional
  void add(Actor actor, UUID batch, LocalDate visitedOn, FollowUpForm form) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into training.follow_up (school_id, id, batch_id, enrolment_id, visited_on, means, visited_by, problem,
              help, effect, created_at, created_by)
            values (:school, :id, :batch, :enrolment, :on, :means, :visitedBy, :problem, :help, :effect, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("batch", batch)
        .param("enrolment", form.enrolment().isEmpty() ? null : UUID.fromString(form.enrolment()))
        .param("on", visitedOn)
        .param("means", form.means())
        .param("visitedBy", form.visitedBy())
        .param("problem", form.problem())
        .param("help", form.help())
        .param("effect", form.effect())
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
    audit.write(
        actor, "created", SUBJECT, id, Map.of(), Map.of("visitedOn", visitedOn.toString()), "");
  }
}
