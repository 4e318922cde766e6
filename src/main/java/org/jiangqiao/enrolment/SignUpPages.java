package org.jiangqiao.enrolment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.access.Schools;
import org.jiangqiao.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 公开报名页: the one public address of a batch. It is made when sign-up first opens; the office can
 * make it earlier, or exchange it for another when it went where it should not.
 */
@Component
public class SignUpPages {

  private static final String KIND = "enrolment.sign-up";

  private final JdbcClient jdbc;
  private final PublicLinks links;
  private final Schools schools;
  private final AuditLog audit;
  private final Clock clock;

  SignUpPages(JdbcClient jdbc, PublicLinks links, Schools schools, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.links = links;
    this.schools = schools;
    this.audit = audit;
    this.clock = clock;
  }

  /** The address of the batch's page without host, such as {@code /s/TOKEN}. */
  @Transactional(readOnly = true)
  public Optional<String> path(UUID batch) {
    return jdbc.sql(
            "select token from training.sign_up_link where school_id = :school and batch_id = :batch")
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(String.class)
        .optional()
        .map(token -> "/s/" + token);
  }

  /**
   * Gives the batch a new address; one it had before stops working.
   *
   * @return the address without host
   */
  @Transactional
  public String renew(Actor actor, UUID batch) {
    links.revoke(Tenancy.required(), KIND, batch);
    String token = links.create(Tenancy.required(), KIND, batch, null);
    jdbc.sql(
            """
            insert into training.sign_up_link (school_id, batch_id, token, created_at, created_by)
            values (:school, :batch, :token, :now, :by)
            on conflict (school_id, batch_id) do update
              set token = excluded.token, created_at = excluded.created_at, created_by = excluded.created_by
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .param("token", token)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
    audit.write(actor, "linked", "training.batch", batch, Map.of(), Map.of(), "");
    return "/s/" + token;
  }

  /** The school and batch a token opens now. */
  Optional<Opened> open(String token) {
    return Opened.by(links, schools, KIND, token);
  }
}
