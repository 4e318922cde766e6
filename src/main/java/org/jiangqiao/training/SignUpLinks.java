package org.jiangqiao.training;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 报名链接: one public address a batch, made when sign-up first opens, kept for posters. */
@Component
public class SignUpLinks {

  /** The kind under which the sign-up page finds its batch. */
  static final String KIND = "enrolment.sign-up";

  private final JdbcClient jdbc;
  private final PublicLinks links;
  private final Clock clock;

  SignUpLinks(JdbcClient jdbc, PublicLinks links, Clock clock) {
    this.jdbc = jdbc;
    this.links = links;
    this.clock = clock;
  }

  /** The token of the batch's page, if sign-up was ever opened. */
  @Transactional(readOnly = true)
  public Optional<String> token(UUID batch) {
    return jdbc.sql(
            "select token from training.sign_up_link where school_id = :school and batch_id = :batch")
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(String.class)
        .optional();
  }

  /** Makes the link when there is none yet. */
  @Transactional
  public void ensure(Actor actor, UUID batch) {
    if (token(batch).isPresent()) {
      return;
    }
    String token = links.create(Tenancy.required(), KIND, batch, null);
    jdbc.sql(
            """
            insert into training.sign_up_link (school_id, batch_id, token, created_at, created_by)
            values (:school, :batch, :token, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .param("token", token)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
  }
}
