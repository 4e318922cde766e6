package org.jiangqiao.attendance;

import java.util.List;
import java.util.UUID;
import org.jiangqiao.codes.MaskedName;
import org.jiangqiao.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 手机号后四位: how somebody on the roster says who he is on a page without an account. */
@Component
public class PhoneTails {

  /** Somebody whose phone ends in the digits; the name is masked. */
  public record Candidate(UUID enrolmentId, String maskedName) {}

  private final JdbcClient jdbc;

  PhoneTails(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Everybody with a seat whose phone number ends in the four digits. */
  @Transactional(readOnly = true)
  public List<Candidate> candidates(UUID batch, String digits) {
    return jdbc.sql(
            """
            select e.id, p.name
              from training.enrolment e
              join directory.person p on p.school_id = e.school_id and p.id = e.person_id
             where e.school_id = :school and e.batch_id = :batch
               and e.cancelled_at is null and e.seated_at is not null and right(p.phone, 4) = :digits
             order by p.sort_key, e.id limit 20
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .param("digits", digits)
        .query((row, n) ->
            new Candidate(row.getObject(1, UUID.class), MaskedName.of(row.getString(2))))
        .list();
  }
}
