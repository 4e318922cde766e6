package org.jiangqiao.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Years of closed batches with enrolments and completions, written by set SQL. */
final class History {

  /** People in a batch. */
  private static final int BATCH = 400;

  private static final int SCHEMES = 20;
  private static final int AT_ONCE = 100_000;

  private static final String[] TABLES = {
    "training.enrolment",
    "training.completion",
    "training.batch",
    "training.batch_step",
    "training.scheme",
    "training.lesson",
    "training.attendance",
    "training.certificate",
    "training.rating",
    "training.cost_line",
    "training.follow_up",
    "training.summary_record"
  };

  private static final String ENROLMENTS =
      """
      with made as (
        insert into made_up_enrolment
        select i, uuidv7(), p.person_key from generate_series(?, ?) i
          join made_up_person p on p.n = (i % ? + (i / ?) * 37) % (select count(*) from made_up_person)
        returning n, id, person_key)
      insert into training.enrolment (school_id, id, batch_id, person_id, person_key, audience, source, request_key,
        enrolled_at, enrolled_by, seated_at)
      select current_setting('app.school')::uuid, m.id, b.id, p.id, m.person_key, 'FARMER', 'WORKBOOK', m.id, now(), '测速', now()
        from made m
        join made_up_batch b on b.n = m.n / 400
        join made_up_person p on p.person_key = m.person_key
      """;

  private static final String COMPLETIONS =
      """
      insert into training.completion (school_id, id, enrolment_id, batch_id, scheme_id, person_key, audience,
        completed_on, outcome, half_days_attended, half_days_held, hours_attended, grade, decided_at, decided_by)
      select current_setting('app.school')::uuid, uuidv7(), m.id, b.id, b.scheme_id, m.person_key,
             (array['FARMER', 'MIGRANT', 'EMPLOYEE', 'VILLAGE_CADRE', 'OTHER'])[1 + m.n % 5], b.day + 4,
             case when m.n % 20 = 0 then 'NOT_COMPLETED' else 'COMPLETED' end,
             8 + m.n % 3, 10, 32 + m.n % 9, (array['A', 'B', 'B', 'C'])[1 + m.n % 4], now(), '测速'
        from made_up_enrolment m join made_up_batch b on b.n = m.n / 400
       where m.n between ? and ?
      """;

  private static final String CERTIFICATES =
      """
      insert into training.certificate (school_id, id, completion_id, number, holder_name, batch_title, scheme_name,
        period_text, hours, half_days_attended, half_days_held, school_name, issued_on, issued_by)
      select c.school_id, uuidv7(), c.id, '测速-' || c.id, '测速', '往期培训班', '培训项目', '', 40,
             c.half_days_attended, c.half_days_held, '测速职业学校', c.completed_on + 3, '测速'
        from training.completion c
       where c.school_id = current_setting('app.school')::uuid and c.outcome = 'COMPLETED' and c.half_days_held > ?
      """;

  private static final String RATINGS =
      """
      insert into training.rating (school_id, id, batch_id, enrolment_id, score, rated_at)
      select current_setting('app.school')::uuid, uuidv7(), b.id, m.id, 3 + m.n % 3, now()
        from made_up_enrolment m join made_up_batch b on b.n = m.n / 400
       where m.n >= ? and m.n % 5 < 3
      """;

  /** Every twentieth of a batch: figures only ask whether anybody was there. */
  private static final String ATTENDANCES =
      """
      insert into training.attendance (school_id, id, lesson_id, enrolment_id, status, means, happened_at, recorded_at,
        recorded_by, entered_late, request_key)
      select n.school_id, uuidv7(), n.id, m.id, 'PRESENT', 'PAPER', now(), now(), '测速', false, uuidv7()
        from made_up_enrolment m
        join made_up_batch b on b.n = m.n / 400
        join training.lesson n on n.school_id = current_setting('app.school')::uuid and n.batch_id = b.id
       where m.n >= ? and m.n % 20 = 0
      """;

  private History() {}

  /** Writes so many completions of the people there are, over ten years from September 2015. */
  static void write(BenchApp app, int completions) throws SQLException {
    Progress.say("making %,d completions", completions);
    try (Connection connection = app.owner()) {
      people(app, connection);
      connection.setAutoCommit(false);
      batches(app, connection, (completions + BATCH - 1) / BATCH);
      summaries(app, connection);
      for (int from = 0; from < completions; from += AT_ONCE) {
        int until = Math.min(from + AT_ONCE, completions);
        run(app, connection, ENROLMENTS, from, until - 1, BATCH, BATCH);
        run(app, connection, COMPLETIONS, from, until - 1);
        Progress.say("%,d of %,d", until, completions);
      }
      // What follows reads them: without their statistics it would take hours.
      app.settle("training.completion", "training.lesson");
      for (String sql : List.of(CERTIFICATES, RATINGS, ATTENDANCES)) {
        run(app, connection, sql, 0);
      }
    }
    app.settle(TABLES);
  }

  private static void people(BenchApp app, Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    app.enter(connection);
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          create temp table made_up_person as
            select (row_number() over (order by id) - 1)::integer n, id, person_key
              from directory.person where created_by = '测速'
          """);
      statement.execute("create unique index on made_up_person (n)");
      statement.execute(
          "create temp table made_up_batch (n integer primary key, id uuid, scheme_id uuid, day date)");
      statement.execute("create temp table made_up_scheme (n integer primary key, id uuid)");
      statement.execute(
          "create temp table made_up_enrolment (n integer primary key, id uuid, person_key uuid)");
      statement.execute("analyze made_up_person");
    }
    connection.commit();
  }

  private static void batches(BenchApp app, Connection connection, int batches)
      throws SQLException {
    String schemes = "insert into made_up_scheme select i, uuidv7() from generate_series(0, ?) i";
    run(app, connection, schemes, SCHEMES - 1);
    run(
        app,
        connection,
        """
        insert into training.scheme (school_id, id, name, programme_line, audience, hours, created_at, created_by)
        select current_setting('app.school')::uuid, id, '培训项目' || n, '项目线' || n % 4, 'FARMER', 40, now(), '测速'
          from made_up_scheme where n >= ?
        """,
        0);
    run(
        app,
        connection,
        """
        insert into made_up_batch
        select i, uuidv7(), s.id, date '2015-09-01' + ((i::bigint * 3650) / ?)::integer
          from generate_series(0, ?) i join made_up_scheme s on s.n = i % ?
        """,
        batches,
        batches - 1,
        SCHEMES);
    run(
        app,
        connection,
        """
        insert into training.batch (school_id, id, scheme_id, number, title, starts_on, ends_on, capacity, hours,
          completion_percent, created_at, created_by)
        select current_setting('app.school')::uuid, id, scheme_id, '测速-' || n, '往期培训班 ' || n, day, day + 4, 400, 40, 80,
               now(), '测速'
          from made_up_batch where n >= ?
        """,
        0);
    around(app, connection);
    try (var statement = connection.createStatement()) {
      statement.execute("analyze made_up_batch");
    }
  }

  /** What stands beside the people of a batch: its steps, lessons, expenses and follow-ups. */
  private static void around(BenchApp app, Connection connection) throws SQLException {
    run(
        app,
        connection,
        """
        insert into training.batch_step (school_id, id, batch_id, step, at, by)
        select current_setting('app.school')::uuid, uuidv7(), b.id, s.step, now(), '测速'
          from unnest(array['ANNOUNCED', 'SIGN_UP_OPENED', 'STARTED', 'CLOSED']) with ordinality s (step, place)
          join made_up_batch b on b.n >= ?
         order by s.place
        """,
        0);
    run(
        app,
        connection,
        """
        insert into training.lesson (school_id, id, batch_id, held_on, half_day, title, hours, code_secret)
        select current_setting('app.school')::uuid, uuidv7(), b.id, b.day + d, h, '课', 4, ''
          from made_up_batch b cross join generate_series(0, 4) d cross join unnest(array['AM', 'PM']) h
         where b.n >= ?
        """,
        0);
    run(
        app,
        connection,
        """
        insert into training.cost_line (school_id, id, batch_id, category, description, amount, spent_on, voucher,
          created_at, created_by)
        select current_setting('app.school')::uuid, uuidv7(), b.id, 'TEACHING', '讲课费', 800 + i, b.day + 10,
               case when i = 0 then '' else '记-' || b.n end, now(), '测速'
          from made_up_batch b cross join generate_series(0, 3) i where b.n >= ?
        """,
        0);
    run(
        app,
        connection,
        """
        insert into training.follow_up (school_id, id, batch_id, visited_on, means, visited_by, created_at, created_by)
        select current_setting('app.school')::uuid, uuidv7(), b.id, b.day + 60 + i, 'VISIT', '测速', now(), '测速'
          from made_up_batch b cross join generate_series(0, 3) i where b.n >= ?
        """,
        0);
  }

  private static void summaries(BenchApp app, Connection connection) throws SQLException {
    run(
        app,
        connection,
        """
        insert into training.summary_record (school_id, id, year, programme_line, audience, batches, person_times,
          source_title, grade, created_at, created_by)
        select current_setting('app.school')::uuid, uuidv7(), 1999 + i % 20, '项目线' || i % 4, 'OTHER', 5, 400 + i, '纸质台账',
               'C', now(), '测速'
          from generate_series(0, ?) i
        """,
        299);
  }

  private static void run(BenchApp app, Connection connection, String sql, int... values)
      throws SQLException {
    app.enter(connection);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setInt(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
    connection.commit();
  }
}
