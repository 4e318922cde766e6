package org.jiangqiao.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.ui.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 常用视图: lists that people come back to, their own and those shared with the school. */
@Component
public class SavedViews {

  /** A saved list; {@code address} is the part of the address after the question mark. */
  public record View(
      UUID id, String name, String address, boolean shared, boolean own, String createdBy) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  SavedViews(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The viewer's own views of a register and those shared, by name. */
  @Transactional(readOnly = true)
  public List<View> of(RegisterSpec spec, Viewer viewer) {
    return jdbc.sql(
            """
            select id, name, address, shared, account_id = :account own, created_by
              from register.saved_view
             where school_id = :school and register = :register and (shared or account_id = :account)
             order by name collate platform.zh, id
            """)
        .param("school", Tenancy.required().value())
        .param("register", spec.path())
        .param("account", viewer.account())
        .query(View.class)
        .list();
  }

  /** Keeps a list under a name; the same name again replaces it. */
  @Transactional
  public void keep(RegisterSpec spec, Viewer viewer, String name, Address address, boolean shared) {
    jdbc.sql(
            """
            insert into register.saved_view
              (school_id, id, register, name, address, shared, account_id, created_at, created_by)
            values (:school, :id, :register, :name, :address, :shared, :account, :now, :by)
            on conflict (school_id, register, account_id, name)
              do update set address = excluded.address, shared = excluded.shared
            """)
        .param("school", Tenancy.required().value())
        .param("id", Ids.next())
        .param("register", spec.path())
        .param("name", name)
        .param("address", address.without("view").query())
        .param("shared", shared)
        .param("account", viewer.account())
        .param("now", OffsetDateTime.now(clock))
        .param("by", viewer.name())
        .update();
  }

  /**
   * Forgets one of the viewer's own views.
   *
   * @throws NotFound when the viewer has none such
   */
  @Transactional
  public void forget(RegisterSpec spec, Viewer viewer, UUID id) {
    int rows =
        jdbc.sql(
                """
                delete from register.saved_view
                 where school_id = :school and register = :register and id = :id and account_id = :account
                """)
            .param("school", Tenancy.required().value())
            .param("register", spec.path())
            .param("id", id)
            .param("account", viewer.account())
            .update();
    if (rows == 0) {
      throw new NotFound("saved view " + id);
    }
  }
}
