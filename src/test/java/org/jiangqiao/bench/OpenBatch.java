package org.jiangqiao.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jiangqiao.access.Actor;
import org.jiangqiao.enrolment.SignUpPages;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.training.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A batch open for sign-up.
 *
 * @param path of its public page
 */
record OpenBatch(UUID id, int capacity, String path) {

  private static final Actor OFFICE = Actor.outsider("测速");

  /** Makes so many, each with so many seats. */
  static List<OpenBatch> make(BenchApp app, int batches, int capacity) {
    return app.inSchool(() -> {
      UUID scheme = scheme(app);
      return IntStream.range(0, batches).mapToObj(i -> make(app, scheme, capacity)).toList();
    });
  }

  private static UUID scheme(BenchApp app) {
    UUID id = Ids.next();
    app.bean(JdbcClient.class)
        .sql(
            """
            insert into training.scheme (school_id, id, name, audience, hours, created_at, created_by)
            values (:school, :id, '花椒栽培', 'FARMER', 40, now(), '测速')
            """)
        .param("school", app.school().value())
        .param("id", id)
        .update();
    return id;
  }

  private static OpenBatch make(BenchApp app, UUID scheme, int capacity) {
    UUID id = Ids.next();
    JdbcClient jdbc = app.bean(JdbcClient.class);
    LocalDate starts = LocalDate.now().plusDays(20);
    jdbc.sql(
            """
            insert into training.batch (school_id, id, scheme_id, number, title, starts_on, ends_on, place, trainers,
              contact, capacity, hours, completion_percent, created_at, created_by)
            values (:school, :id, :scheme, :number, '花椒丰产栽培班', :starts, :ends, '小园村党群服务中心', '王老师',
              '023-47550000', :capacity, 40, 80, now(), '测速')
            """)
        .param("school", app.school().value())
        .param("id", id)
        .param("scheme", scheme)
        .param("number", "B" + id)
        .param("starts", starts)
        .param("ends", starts.plusDays(4))
        .param("capacity", capacity)
        .update();
    jdbc.sql(
            "insert into training.seat_pool (school_id, batch_id, capacity) values (:school, :id, :capacity)")
        .param("school", app.school().value())
        .param("id", id)
        .param("capacity", capacity)
        .update();
    app.bean(Batches.class).step(OFFICE, id, "SIGN_UP_OPENED", "");
    return new OpenBatch(id, capacity, app.bean(SignUpPages.class).renew(OFFICE, id));
  }
}
