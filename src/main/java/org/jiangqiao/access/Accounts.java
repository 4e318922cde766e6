package org.jiangqiao.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 账号: who may sign in, with which roles. Works for the school in scope. */
@Component
public class Accounts {

  /** One account as its administrator sees it; {@code suspended} is the reason while it lasts. */
  public record Account(
      UUID id,
      String signInName,
      String name,
      Set<String> roles,
      @Nullable String suspended,
      @Nullable OffsetDateTime lastSignIn) {}

  private static final String SELECT =
      """
      select a.id, a.sign_in_name, a.name,
             array(select role_code from access.account_role r join access.role o on o.code = r.role_code
                    where r.school_id = a.school_id and r.account_id = a.id order by o.position) roles,
             s.reason suspended,
             (select max(e.at) from access.sign_in_event e
               where e.school_id = a.school_id and e.account_id = a.id and e.outcome = 'SIGNED_IN') last_sign_in
        from access.account a
        left join access.account_suspension s
          on s.school_id = a.school_id and s.account_id = a.id and s.ended_at is null
       where a.school_id = :school
      """;

  private final JdbcClient jdbc;
  private final Passwords passwords;
  private final AuditLog audit;
  private final Administrators administrators;
  private final Clock clock;

  Accounts(
      JdbcClient jdbc,
      Passwords passwords,
      AuditLog audit,
      Administrators administrators,
      Clock clock) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.audit = audit;
    this.administrators = administrators;
    this.clock = clock;
  }

  /**
   * Creates an account.
   *
   * @throws RuleRefused when the sign-in name is taken anywhere on the platform
   */
  @Transactional
  public UUID create(
      Actor actor, String signInName, String name, String password, Set<String> roles) {
    UUID id = Ids.next();
    claim(signInName, id);
    jdbc.sql(
            """
            insert into access.account (school_id, id, sign_in_name, name, password_hash, created_at)
            values (:school, :id, :signInName, :name, :hash, :now)
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("signInName", signInName)
        .param("name", name)
        .param("hash", passwords.hash(password))
        .param("now", OffsetDateTime.now(clock))
        .update();
    roles.forEach(role -> grant(actor, id, role));
    audit.write(
        actor,
        "created",
        "access.account",
        id,
        Map.of(),
        Map.of("signInName", signInName, "name", name, "roles", roles),
        "");
    return id;
  }

  private void claim(String signInName, UUID id) {
    int claimed =
        jdbc.sql(
                """
                insert into access.sign_in_name (name, school_id, account_id) values (:name, :school, :id)
                on conflict (name) do nothing
                """)
            .param("name", signInName)
            .param("school", Tenancy.required().value())
            .param("id", id)
            .update();
    if (claimed == 0) {
      throw new RuleRefused("access.refusal.nameTaken", signInName);
    }
  }

  /** Whether a sign-in name is taken, in any school. */
  @Transactional(readOnly = true)
  public boolean isTaken(String signInName) {
    return jdbc.sql("select exists (select from access.sign_in_name where name = :name)")
        .param("name", signInName)
        .query(Boolean.class)
        .single();
  }

  /** All accounts of the school by name. */
  @Transactional(readOnly = true)
  public List<Account> all() {
    return jdbc.sql(SELECT + " order by a.name collate platform.zh")
        .param("school", Tenancy.required().value())
        .query(Accounts::row)
        .list();
  }

  /** The accounts whose name or sign-in name contains the text, by name. */
  @Transactional(readOnly = true)
  List<Account> search(String text) {
    return jdbc.sql(
            SELECT
                + """
                   and (position(lower(:text) in lower(a.name)) > 0 or position(lower(:text) in a.sign_in_name) > 0)
                 order by a.name collate platform.zh, a.id
                """)
        .param("school", Tenancy.required().value())
        .param("text", text)
        .query(Accounts::row)
        .list();
  }

  /** The codes of all roles by office, in their order. */
  @Transactional(readOnly = true)
  public List<String> roles() {
    return jdbc.sql("select code from access.role order by position").query(String.class).list();
  }

  /** One account of the school. */
  @Transactional(readOnly = true)
  public Account get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("account " + id));
  }

  private Optional<Account> find(UUID id) {
    return jdbc.sql(SELECT + " and a.id = :id")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(Accounts::row)
        .optional();
  }

  /**
   * Gives the account exactly these roles.
   *
   * @throws RuleRefused when nobody would be left to manage accounts
   */
  @Transactional
  public void setRoles(Actor actor, UUID id, Set<String> roles) {
    Account account = get(id);
    administrators.keep(() -> replaceRoles(actor, id, roles));
    audit.write(
        actor,
        "changed",
        "access.account",
        id,
        Map.of("roles", account.roles()),
        Map.of("roles", roles),
        "");
  }

  private void replaceRoles(Actor actor, UUID id, Set<String> roles) {
    jdbc.sql("delete from access.account_role where school_id = :school and account_id = :id")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .update();
    roles.forEach(role -> grant(actor, id, role));
  }

  private void grant(Actor actor, UUID id, String role) {
    jdbc.sql(
            """
            insert into access.account_role (school_id, account_id, role_code, granted_by, granted_at)
            values (:school, :id, :role, :by, :now)
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("role", role)
        .param("by", actor.name())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  private static Account row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("sign_in_name"),
        row.getString("name"),
        new java.util.LinkedHashSet<>(List.of((String[]) row.getArray("roles").getArray())),
        row.getString("suspended"),
        row.getObject("last_sign_in", OffsetDateTime.class));
  }
}
