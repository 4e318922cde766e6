package org.jiangqiao.enrolment;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 报名回执: the short code by which somebody without an account looks up an own enrolment. */
@Component
class Receipts {

  /**
   * Where the enrolment stands; no name and no number.
   *
   * @param place the place on the waiting list from 1; 0 for everybody else
   */
  record Status(
      UUID enrolmentId,
      UUID batchId,
      @Nullable OffsetDateTime seatedAt,
      @Nullable OffsetDateTime cancelledAt,
      int place) {

    boolean cancelled() {
      return cancelledAt != null;
    }

    boolean seated() {
      return seatedAt != null && cancelledAt == null;
    }

    boolean waiting() {
      return seatedAt == null && cancelledAt == null;
    }
  }

  /** Ten characters of 30: 49 bits, beside the token of the link. */
  private static final int LENGTH = 10;

  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();
  private final JdbcClient jdbc;

  Receipts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes the receipt of a new enrolment and says its code. */
  @Transactional(propagation = Propagation.MANDATORY)
  String issue(UUID enrolment, @Nullable UUID rosterLink, String typedName) {
    String code = random();
    jdbc.sql(
            """
            insert into training.sign_up_receipt (school_id, code, enrolment_id, roster_link_id, typed_name)
            values (:school, :code, :enrolment, :link, :name)
            """)
        .param("school", Tenancy.required().value())
        .param("code", code)
        .param("enrolment", enrolment)
        .param("link", rosterLink)
        .param("name", typedName)
        .update();
    return code;
  }

  /** The code of an enrolment that came by a link. */
  @Transactional(readOnly = true)
  Optional<String> codeOf(UUID enrolment) {
    return jdbc.sql(
            "select code from training.sign_up_receipt where school_id = :school and enrolment_id = :id")
        .param("school", Tenancy.required().value())
        .param("id", enrolment)
        .query(String.class)
        .optional();
  }

  /** Where the enrolment with that code stands, in that batch only. */
  @Transactional(readOnly = true)
  Optional<Status> find(UUID batch, String code) {
    return jdbc.sql(
            """
            select e.id as enrolment_id, e.batch_id, e.seated_at, e.cancelled_at,
                   case when e.seated_at is null and e.cancelled_at is null then
                     (select count(*) from training.enrolment w
                       where w.school_id = e.school_id and w.batch_id = e.batch_id and w.seated_at is null
                         and w.cancelled_at is null and (w.enrolled_at, w.id) <= (e.enrolled_at, e.id))
                   else 0 end as place
              from training.sign_up_receipt r
              join training.enrolment e on e.school_id = r.school_id and e.id = r.enrolment_id
             where r.school_id = :school and r.code = :code and e.batch_id = :batch
            """)
        .param("school", Tenancy.required().value())
        .param("code", normal(code))
        .param("batch", batch)
        .query(Status.class)
        .optional();
  }

  /** As printed, without the blanks and hyphens people type. */
  static String normal(String typed) {
    return typed.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
  }

  /** In two groups of five, easier to read out. */
  static String grouped(String code) {
    return code.length() == LENGTH ? code.substring(0, 5) + "-" + code.substring(5) : code;
  }

  private static String random() {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }
}
