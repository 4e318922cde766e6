package org.jiangqiao.completion;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 学员评价: one a person and batch; the first answer counts. */
@Component
class Ratings {

  private record Row(int score, String comment) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Ratings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps the answer of a person, if it is the first.
   *
   * @param score 1 to 5
   * @return false when the person had answered before
   */
  @Transactional
  boolean rate(UUID batch, UUID enrolment, int score, String comment) {
    return jdbc.sql(
                """
                insert into training.rating (school_id, id, batch_id, enrolment_id, score, comment, rated_at)
                values (:school, :id, :batch, :enrolment, :score, :comment, :now)
                on conflict (school_id, enrolment_id) do nothing
                """)
            .param("school", Tenancy.required().value())
            .param("id", Ids.next())
            .param("batch", batch)
            .param("enrolment", enrolment)
            .param("score", score)
            .param("comment", comment)
            .param("now", OffsetDateTime.now(clock))
            .update()
        == 1;
  }

  /**
   * What was answered about a batch.
   *
   * @param seated people who could answer
   */
  @Transactional(readOnly = true)
  RatingSummary of(UUID batch, int seated) {
    List<Row> rows =
        jdbc.sql(
                """
                select score, comment from training.rating
                 where school_id = :school and batch_id = :batch order by id desc
                """)
            .param("school", Tenancy.required().value())
            .param("batch", batch)
            .query(Row.class)
            .list();
    List<Integer> counts = new ArrayList<>(Collections.nCopies(5, 0));
    rows.forEach(r -> counts.set(r.score() - 1, counts.get(r.score() - 1) + 1));
    return new RatingSummary(
        List.copyOf(counts),
        seated,
        rows.stream().map(Row::comment).filter(c -> !c.isEmpty()).toList());
  }
}
