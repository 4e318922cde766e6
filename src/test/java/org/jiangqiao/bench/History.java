package org.jiangqiao.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Years of closed batches with enrolments and completions, written by set SQL. */
final class History {

  /** People in a batch. */
  private static final int BATCH = 400;

  private static final int SCHEMES = 20;
  private static final int AT_ONCE = 100_000;

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
    }
    app.settle("training.enrolment", "training.completion", "training.batch", "training.scheme");
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
    try (var statement = connection.createStatement()) {
      statement.execute("analyze made_up_batch");
    }
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
