package org.jiangqiao.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.SchoolId;
import org.jiangqiao.ui.MachineCall;
import org.jiangqiao.ui.PreferenceKeeper;
import org.jiangqiao.ui.Viewer;
import org.jiangqiao.ui.Viewers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads who is signed in, with the rights of this moment: a right taken away ends at once. */
@Component
public class AccountViewers implements Viewers, PreferenceKeeper {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  AccountViewers(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public Optional<Viewer> of(HttpServletRequest request) {
    // A browser sends its session with every request; programs act by their keys alone.
    return MachineCall.is(request)
        ? Optional.empty()
        : Principals.current().flatMap(p -> viewer(p.school(), p.account()));
  }

  /** The account as a viewer; empty when it is suspended or gone. */
  public Optional<Viewer> viewer(SchoolId school, UUID account) {
    return Tenancy.in(
        school,
        () ->
            Optional.ofNullable(transaction.execute(tx -> read(school, account)))
                .flatMap(found -> found));
  }

  private Optional<Viewer> read(SchoolId school, UUID account) {
    return jdbc.sql(
            """
            select s.name school_name, s.demo, a.name,
                   array(select role_code from access.account_role r
                          where r.school_id = a.school_id and r.account_id = a.id) roles,
                   array(select distinct rr.right_code from access.account_role r
                           join access.role_right rr on rr.role_code = r.role_code
                          where r.school_id = a.school_id and r.account_id = a.id) rights
              from access.account a join access.school s on s.id = a.school_id
             where a.school_id = :school and a.id = :account
               and not exists (select from access.account_suspension u
                                where u.school_id = a.school_id and u.account_id = a.id and u.ended_at is null)
            """)
        .param("school", school.value())
        .param("account", account)
        .query((row, n) ->
            new Viewer(
                school,
                row.getString("school_name"),
                row.getBoolean("demo"),
                account,
                row.getString("name"),
                Set.of((String[]) row.getArray("roles").getArray()),
                Set.of((String[]) row.getArray("rights").getArray())))
        .optional();
  }

  @Override
  public void keep(Viewer viewer, String choices) {
    transaction.executeWithoutResult(tx ->
        jdbc.sql(
                "update access.account set preferences = :text where school_id = :school and id = :id")
            .param("text", choices)
            .param("school", viewer.school().value())
            .param("id", viewer.account())
            .update());
  }
}
