package org.jiangqiao.access;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks a name and a password, and keeps the record of it. */
@Component
class SignIn {

  /** How it ended. */
  sealed interface Outcome {
    record Welcome(SchoolId school, UUID account, String preferences) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}
  }

  private record Known(SchoolId school, UUID account) {}

  private record Secret(String hash, String preferences, boolean suspended) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final SignInEvents events;

  SignIn(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Passwords passwords,
      SignInThrottle throttle,
      SignInEvents events) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.passwords = passwords;
    this.throttle = throttle;
    this.events = events;
  }

  Outcome attempt(String typedName, String password, String address, String agent) {
    String name = typedName.strip().toLowerCase(Locale.ROOT);
    long wait = throttle.admit(name, address);
    if (wait > 0) {
      return new Outcome.Refused(Refusal.of("access.signIn.wait", wait));
    }
    Optional<Known> known = known(name);
    if (known.isEmpty()) {
      passwords.pretendToCheck(password);
      return failed(name, address);
    }
    return Tenancy.in(
        known.get().school(), () -> check(known.get(), name, password, address, agent));
  }

  private Outcome check(Known known, String name, String password, String address, String agent) {
    Secret secret = secret(known);
    if (!passwords.matches(password, secret.hash())) {
      events.write(known.account(), "WRONG_PASSWORD", address, agent);
      return failed(name, address);
    }
    if (secret.suspended()) {
      events.write(known.account(), "SUSPENDED", address, agent);
      return new Outcome.Refused(Refusal.of("access.signIn.suspended"));
    }
    throttle.succeeded(name, address);
    events.write(known.account(), "SIGNED_IN", address, agent);
    return new Outcome.Welcome(known.school(), known.account(), secret.preferences());
  }

  private Outcome failed(String name, String address) {
    throttle.failed(name, address);
    return new Outcome.Refused(Refusal.of("access.signIn.wrong"));
  }

  private Optional<Known> known(String name) {
    if (!AccountForms.isSignInName(name)) {
      return Optional.empty();
    }
    return jdbc.sql("select school_id, account_id from access.sign_in_name where name = :name")
        .param("name", name)
        .query((row, n) ->
            new Known(new SchoolId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
        .optional();
  }

  private Secret secret(Known known) {
    return java.util.Objects.requireNonNull(
        transaction.execute(tx ->
            jdbc.sql(
                    """
                    select password_hash hash, preferences,
                           exists (select from access.account_suspension u
                                    where u.school_id = a.school_id and u.account_id = a.id and u.ended_at is null) suspended
                      from access.account a where school_id = :school and id = :id
                    """)
                .param("school", known.school().value())
                .param("id", known.account())
                .query(Secret.class)
                .single()));
  }
}
