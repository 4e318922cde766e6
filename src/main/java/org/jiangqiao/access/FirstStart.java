package org.jiangqiao.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first start of an empty installation: no account exists until somebody who can read the
 * server's console types the one-time code.
 */
@Component
public class FirstStart {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Schools schools;
  private final Accounts accounts;
  private final Clock clock;

  FirstStart(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Schools schools,
      Accounts accounts,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.schools = schools;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Whether no school exists yet. */
  @Transactional(readOnly = true)
  public boolean isOpen() {
    return jdbc.sql("select not exists (select from access.school)").query(Boolean.class).single();
  }

  /** Makes a new code and forgets earlier ones; shown on the console only. */
  @Transactional
  public String issueCode() {
    String code = Tokens.random(12);
    jdbc.sql("update access.first_start_code set used_at = :now where used_at is null")
        .param("now", OffsetDateTime.now(clock))
        .update();
    jdbc.sql("insert into access.first_start_code (code_hash, created_at) values (:hash, :now)")
        .param("hash", Tokens.hash(code))
        .param("now", OffsetDateTime.now(clock))
        .update();
    return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
  }

  /** Whether this is the code on the console. */
  @Transactional(readOnly = true)
  boolean isRight(String code) {
    return jdbc.sql(
            "select exists (select from access.first_start_code where code_hash = :hash and used_at is null)")
        .param("hash", Tokens.hash(plain(code)))
        .query(Boolean.class)
        .single();
  }

  /**
   * Uses the code up and creates the school with its administrator; all or nothing.
   *
   * @return false when the code is wrong or was used meanwhile
   */
  boolean open(
      String code,
      String schoolName,
      String schoolCode,
      String name,
      String signInName,
      String password) {
    return Boolean.TRUE.equals(
        transaction.execute(tx -> {
          if (!useUp(code)) {
            return false;
          }
          SchoolId school = schools.found(schoolCode, schoolName, schoolName, false);
          enter(school);
          Set<String> roles = Set.of("ADMINISTRATOR", "TRAINING_OFFICE");
          Actor actor = new Actor(null, name);
          Tenancy.run(school, () -> accounts.create(actor, signInName, name, password, roles));
          return true;
        }));
  }

  private boolean useUp(String code) {
    return jdbc.sql(
                "update access.first_start_code set used_at = :now where code_hash = :hash and used_at is null")
            .param("now", OffsetDateTime.now(clock))
            .param("hash", Tokens.hash(plain(code)))
            .update()
        == 1;
  }

  /** The transaction began before there was a school, so it is told here. */
  private void enter(SchoolId school) {
    jdbc.sql("select set_config('app.school', :school, true)")
        .param("school", school.toString())
        .query(String.class)
        .single();
  }

  private static String plain(String code) {
    return code.strip().replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT);
  }
}
