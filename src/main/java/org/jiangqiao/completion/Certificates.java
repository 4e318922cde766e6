package org.jiangqiao.completion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.access.Schools;
import org.jiangqiao.codes.CheckNumber;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 结业证书: issued on completions, checked in public, withdrawn by an event and never deleted. */
@Component
class Certificates {

  /** The kind under which {@link PublicLinks} knows certificate numbers. */
  static final String KIND = "completion.certificate";

  private static final String SELECT =
      """
      select k.id, k.number, k.holder_name, k.holder_sex, k.batch_title, k.scheme_name, k.period_text, k.hours,
             k.half_days_attended, k.half_days_held, k.school_name, k.issued_on, k.withdrawn_at, k.withdrawn_reason
        from training.certificate k
      """;
  private static final String ONE = SELECT + " where k.school_id = :school and k.id = :id";
  private static final String OF_BATCH =
      SELECT
          + """
           join training.completion c on c.school_id = k.school_id and c.id = k.completion_id
          where k.school_id = :school and c.batch_id = :batch and k.withdrawn_at is null
          order by k.id
          """;
  private static final String FACTS =
      """
      select c.id, p.name, p.sex, b.title, s.name as scheme, b.starts_on, b.ends_on, b.hours,
             c.half_days_attended, c.half_days_held
        from training.completion c
        join training.enrolment e on e.school_id = c.school_id and e.id = c.enrolment_id
        join directory.person p on p.school_id = e.school_id and p.id = e.person_id
        join training.batch b on b.school_id = c.school_id and b.id = c.batch_id
        join training.scheme s on s.school_id = c.school_id and s.id = c.scheme_id
       where c.school_id = :school and c.outcome = 'COMPLETED' and c.withdrawn_at is null
      """;
  private static final String FACTS_WITHOUT_ANY =
      FACTS
          + """
            and c.batch_id = :batch and not exists (select from training.certificate k
              where k.school_id = c.school_id and k.completion_id = c.id)
            order by p.sort_key, c.enrolment_id
          """;
  private static final String FACTS_OF_ONE =
      FACTS
          + """
            and c.id = :completion and not exists (select from training.certificate k
              where k.school_id = c.school_id and k.completion_id = c.id and k.withdrawn_at is null)
            for update of c
          """;

  private record Facts(UUID completion, Certificate certificate) {}

  private final JdbcClient jdbc;
  private final PublicLinks links;
  private final Schools schools;
  private final BatchLock lock;
  private final AuditLog audit;
  private final Clock clock;

  Certificates(
      JdbcClient jdbc,
      PublicLinks links,
      Schools schools,
      BatchLock lock,
      AuditLog audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.links = links;
    this.schools = schools;
    this.lock = lock;
    this.audit = audit;
    this.clock = clock;
  }

  /** The certificate, standing or withdrawn. */
  @Transactional(readOnly = true)
  Certificate get(UUID id) {
    return jdbc.sql(ONE)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(Certificate.class)
        .optional()
        .orElseThrow(() -> new NotFound("certificate " + id));
  }

  /** The certificates of a batch that stand, in the order of issue. */
  @Transactional(readOnly = true)
  List<Certificate> of(UUID batch) {
    return jdbc.sql(OF_BATCH)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(Certificate.class)
        .list();
  }

  /** The batch a certificate belongs to. */
  @Transactional(readOnly = true)
  UUID batch(UUID certificate) {
    return jdbc.sql(
            """
            select c.batch_id from training.certificate k
              join training.completion c on c.school_id = k.school_id and c.id = k.completion_id
             where k.school_id = :school and k.id = :id
            """)
        .param("school", Tenancy.required().value())
        .param("id", certificate)
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new NotFound("certificate " + certificate));
  }

  /**
   * Issues to everybody who completed and never had one; a certificate withdrawn by hand is not
   * replaced by the way.
   *
   * @return how many
   */
  @Transactional
  int issueAll(Actor actor, UUID batch) {
    lock.take(batch);
    List<Facts> all =
        jdbc.sql(FACTS_WITHOUT_ANY)
            .param("school", Tenancy.required().value())
            .param("batch", batch)
            .query(this::facts)
            .list();
    all.forEach(f -> write(actor, f));
    if (!all.isEmpty()) {
      audit.write(
          actor,
          "certificatesIssued",
          "training.batch",
          batch,
          Map.of(),
          Map.of("count", all.size()),
          "");
    }
    return all.size();
  }

  /**
   * Issues to one person who completed and has none that stands.
   *
   * @throws RuleRefused when not completed, or certified already
   */
  @Transactional
  UUID issue(Actor actor, UUID completion) {
    Facts facts =
        jdbc.sql(FACTS_OF_ONE)
            .param("school", Tenancy.required().value())
            .param("completion", completion)
            .query(this::facts)
            .optional()
            .orElseThrow(() ->
                isCompletion(completion)
                    ? new RuleRefused("completion.refusal.notIssuable")
                    : new NotFound("completion " + completion));
    write(actor, facts);
    UUID id = facts.certificate().id();
    audit.write(
        actor,
        "created",
        "training.certificate",
        id,
        Map.of(),
        Map.of("number", facts.certificate().number()),
        "");
    return id;
  }

  private boolean isCompletion(UUID id) {
    return jdbc.sql(
            "select exists (select from training.completion where school_id = :school and id = :id)")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  private Facts facts(ResultSet row, int n) throws SQLException {
    LocalDate today = LocalDate.now(clock);
    return new Facts(
        row.getObject("id", UUID.class),
        new Certificate(
            Ids.next(),
            freshNumber(today.getYear()),
            row.getString("name"),
            row.getString("sex"),
            row.getString("title"),
            row.getString("scheme"),
            Certificate.period(
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class)),
            row.getInt("hours"),
            row.getInt("half_days_attended"),
            row.getInt("half_days_held"),
            schoolName(),
            today,
            null,
            null));
  }

  /** Numbers are one space for all schools, so that a number alone tells the certificate. */
  private String freshNumber(int year) {
    String number = CheckNumber.random(year).value();
    return links.open(KIND, number).isEmpty() ? number : freshNumber(year);
  }

  private String schoolName() {
    return schools.find(Tenancy.required()).orElseThrow().name();
  }

  private void write(Actor actor, Facts facts) {
    Certificate c = facts.certificate();
    jdbc.sql(
            """
            insert into training.certificate (school_id, id, completion_id, number, holder_name, holder_sex, batch_title,
              scheme_name, period_text, hours, half_days_attended, half_days_held, school_name, issued_on, issued_by)
            values (:school, :id, :completion, :number, :name, :sex, :title,
              :scheme, :period, :hours, :attended, :held, :schoolName, :on, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", c.id())
        .param("completion", facts.completion())
        .param("number", c.number())
        .param("name", c.holderName())
        .param("sex", c.holderSex())
        .param("title", c.batchTitle())
        .param("scheme", c.schemeName())
        .param("period", c.periodText())
        .param("hours", c.hours())
        .param("attended", c.halfDaysAttended())
        .param("held", c.halfDaysHeld())
        .param("schoolName", c.schoolName())
        .param("on", c.issuedOn())
        .param("by", actor.name())
        .update();
    links.register(Tenancy.required(), KIND, c.id(), c.number(), null);
  }
}
