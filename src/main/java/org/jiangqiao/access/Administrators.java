package org.jiangqiao.access;

import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.RuleRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that somebody who may manage accounts is always left in a school. */
@Component
class Administrators {

  private final JdbcClient jdbc;

  Administrators(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Does an act after which somebody must be left, when somebody was there before; such acts of one
   * school happen one after the other.
   *
   * @throws RuleRefused when nobody is left
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Runnable act) {
    lock();
    boolean before = any();
    act.run();
    if (before && !any()) {
      throw new RuleRefused("access.refusal.lastAdministrator");
    }
  }

  private void lock() {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(
              hashtextextended('access.administrators', 0) # hashtextextended(:school, 0))
            """)
        .param("school", Tenancy.required().toString())
        .query((row, n) -> "")
        .single();
  }

  private boolean any() {
    return jdbc.sql(
            """
            select exists (
              select from access.account_role r
                join access.role_right rr on rr.role_code = r.role_code and rr.right_code = 'access.manage'
               where r.school_id = :school
                 and not exists (select from access.account_suspension u
                                  where u.school_id = r.school_id and u.account_id = r.account_id and u.ended_at is null))
            """)
        .param("school", Tenancy.required().value())
        .query(Boolean.class)
        .single();
  }
}
