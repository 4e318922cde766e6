package org.jiangqiao.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.jiangqiao.AppTest;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.IdentityPaper;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.directory.People;
import org.jiangqiao.scenario.MadeUp;
import org.jiangqiao.workbook.Caps;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An import of 20,000 rows whose database connection dies while the last of them is written. */
class ImportCutOffTest extends AppTest {

  private static final int ROWS = 20_000;
  private static final Actor CLERK = new Actor(UUID.randomUUID(), "测试");

  @Autowired Imports imports;
  @Autowired ImportRuns runs;
  @Autowired ImportRegister.Tools tools;
  @Autowired Registers registers;
  @Autowired People people;
  @Autowired JdbcConnectionDetails details;

  @Test
  void itLeavesNothingBehindAndCanBeConfirmedAgain() {
    ImportTarget target = new ImportRegister(registers.at("directory/people"), tools);
    ImportRun run = judged(target);
    assertThat(run.counts().fresh()).isEqualTo(ROWS);
    // The common pool may have one thread only, and both must wait for each other.
    Executor threads = task -> Thread.ofVirtual().start(task);
    CountDownLatch stands = new CountDownLatch(1);
    CountDownLatch mayGo = new CountDownLatch(1);
    var inTheWay =
        CompletableFuture.supplyAsync(() -> catchThrowable(() -> holdLast(stands, mayGo)), threads);
    join(stands);
    var confirmation =
        CompletableFuture.supplyAsync(
            () ->
                catchThrowable(
                    () -> Tenancy.run(school, () -> imports.confirm(CLERK, target, run.id()))),
            threads);
    await().atMost(Duration.ofMinutes(1)).until(() -> killed() == 1 || confirmation.isDone());
    assertThat(confirmation.join()).isNotNull();
    mayGo.countDown();
    assertThat(inTheWay.join()).isInstanceOf(IllegalStateException.class);
    assertThat(count("directory.person")).isZero();
    assertThat(count("access.audit_entry")).isZero();
    assertThat(inSchool(() -> runs.get(target, run.id()).confirmedAt())).isNull();
    Tenancy.run(school, () -> imports.confirm(CLERK, target, run.id()));
    Tenancy.run(school, () -> imports.confirm(CLERK, target, run.id()));
    assertThat(count("directory.person")).isEqualTo(ROWS);
  }

  private ImportRun judged(ImportTarget target) {
    List<String> lines = new ArrayList<>(List.of("姓名,证件号码,电话"));
    for (int i = 1; i < ROWS; i++) {
      lines.add("学员,,139%08d".formatted(i));
    }
    lines.add("李梅," + last() + ",");
    byte[] sheet = Sheets.csv(lines.toArray(String[]::new));
    return Tenancy.in(
        school,
        () -> {
          UUID id = imports.receive(CLERK, target, "名单.csv", new ByteArrayInputStream(sheet), "");
          return imports.judge(CLERK, target, id, Caps.ORDINARY, (done, total) -> {});
        });
  }

  private static String last() {
    return MadeUp.idNumber(1980, 123).value();
  }

  /** Enters the person of the last row and does not come to an end: who enters it too must wait. */
  private void holdLast(CountDownLatch stands, CountDownLatch mayGo) {
    inSchool(() -> {
      people.findOrCreate(
          CLERK,
          new People.NewPerson(
              "李梅", MadeUp.idNumber(1980, 123), IdentityPaper.ID_CARD, null, "", "", "", null));
      stands.countDown();
      join(mayGo);
      throw new IllegalStateException("given up");
    });
  }

  /** Ends the connection that waits for the other, as a server does that is shut down hard. */
  private int killed() {
    var owner =
        new DriverManagerDataSource(
            details.getJdbcUrl(),
            Objects.requireNonNull(details.getUsername()),
            Objects.requireNonNull(details.getPassword()));
    return JdbcClient.create(owner)
        .sql(
            """
            select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock'
               and cardinality(pg_blocking_pids(pid)) > 0
            """)
        .query(Integer.class)
        .single();
  }

  private long count(String table) {
    return inSchool(() ->
        jdbc.sql("select count(*) from " + table + " where school_id = :school")
            .param("school", school.value())
            .query(Long.class)
            .single());
  }

  private static void join(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
