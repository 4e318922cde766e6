package org.jiangqiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Reads from the catalogue of the migrated database that schools cannot mix. */
class TenantTablesTest extends AppTest {

  private static final String OURS =
      """
      n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and c.relname not in ('flyway_schema_history') and c.relkind in ('r', 'p')
      """;

  @Test
  void tablesThatAreNotShutAreThoseThatWereReviewed() {
    Reviewed.lines(
        "tables-not-shut.txt",
        names(
            """
            select format('%s.%s%s', n.nspname, c.relname,
                     case when a.attnum is null then '' else ' names a school and shows its rows to all' end)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
              left join pg_attribute a on a.attrelid = c.oid and a.attname = 'school_id'
             where OURS and not c.relrowsecurity
            """));
  }

  @Test
  void theSchoolIsNeverEmptyAndLeadsEveryKey() {
    assertThat(
            names(
                """
                select format('%s.%s %s', n.nspname, c.relname, coalesce(i.relname, 'without primary key'))
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'school_id'
                  left join pg_index x on x.indrelid = c.oid and x.indisunique
                  left join pg_class i on i.oid = x.indexrelid
                 where OURS and n.nspname <> 'public'
                   and c.relrowsecurity
                   and (not a.attnotnull or x.indexrelid is null or x.indkey[0] <> a.attnum)
                """))
        .isEmpty();
  }

  @Test
  void aReferenceBetweenTablesOfSchoolsCarriesTheSchool() {
    assertThat(
            names(
                """
                select format('%s.%s %s', n.nspname, c.relname, k.conname)
                  from pg_constraint k
                  join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'school_id'
                  join pg_attribute f on f.attrelid = k.confrelid and f.attname = 'school_id'
                 where OURS and k.contype = 'f' and (k.conkey[1] <> a.attnum or k.confkey[1] <> f.attnum)
                """))
        .isEmpty();
  }

  @Test
  void rowLevelSecurityIsOnAndForcedWithTheOnePolicy() {
    assertThat(
            names(
                """
                select format('%s.%s', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'school_id'
                 where OURS and c.relrowsecurity
                   and (not c.relrowsecurity or not c.relforcerowsecurity
                     or (select count(*) from pg_policy p where p.polrelid = c.oid and p.polname <> 'owner_searches') <> 1
                     or not exists (
                       select from pg_policy p
                        where p.polrelid = c.oid and p.polpermissive and p.polcmd = '*'
                          and pg_get_expr(p.polqual, c.oid) = pg_get_expr(p.polwithcheck, c.oid)
                          and pg_get_expr(p.polqual, c.oid) =
                              '(school_id = (NULLIF(current_setting(''app.school''::text, true), ''''::text))::uuid)'))
                """))
        .isEmpty();
  }

  @Test
  void theOwnerMayReadForASearchWhatWasReviewed() {
    Reviewed.lines(
        "tables-the-owner-searches.txt",
        names(
            """
            select format('%s.%s, %s', n.nspname, c.relname,
                     case when p.polcmd = 'r' and p.polroles = array[c.relowner] then 'reading, the owner alone' else 'too much' end)
              from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
             where OURS and p.polname = 'owner_searches'
            """));
  }

  @Test
  void functionsThatRunAsTheOwnerAreThoseThatWereReviewed() {
    Reviewed.lines(
        "functions-of-the-owner.txt",
        names(
            """
            select format('%s.%s, executed by %s, search path %s', n.nspname, p.proname,
                     case when has_function_privilege('public', p.oid, 'execute') then 'everybody'
                          when has_function_privilege('jiangqiao_app', p.oid, 'execute') then 'the application'
                          else 'nobody' end, coalesce(array_to_string(p.proconfig, ' '), 'open'))
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
            """));
  }

  @Test
  void theApplicationOwnsNothingAndCannotMoveARowToAnotherSchool() {
    assertThat(
            names(
                """
                select format('%s.%s', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where OURS and (pg_get_userbyid(c.relowner) = 'jiangqiao_app'
                    or has_table_privilege('jiangqiao_app', c.oid, 'truncate')
                    or has_table_privilege('jiangqiao_app', c.oid, 'trigger')
                    or exists (select from pg_attribute a
                                where a.attrelid = c.oid and a.attname = 'school_id'
                                  and has_column_privilege('jiangqiao_app', c.oid, a.attnum, 'update')))
                """))
        .isEmpty();
    assertThat(
            jdbc.sql(
                    "select current_user || ' ' || rolsuper || ' ' || rolbypassrls from pg_roles where rolname = current_user")
                .query(String.class)
                .single())
        .isEqualTo("jiangqiao_app false false");
  }

  @Test
  void thereAreNoTriggersSequencesEnumsOrSmallNumbers() {
    assertThat(names("select tgname from pg_trigger where not tgisinternal")).isEmpty();
    assertThat(
            names(
                """
                select format('%s.%s.%s', n.nspname, c.relname, a.attname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where OURS and a.atttypid = 'smallint'::regtype
                """))
        .isEmpty();
    assertThat(
            names(
                """
                select format('%s.%s', n.nspname, t.typname) from pg_type t
                  join pg_namespace n on n.oid = t.typnamespace
                 where t.typtype = 'e' and n.nspname not in ('pg_catalog', 'information_schema')
                """))
        .isEmpty();
    assertThat(names("select sequencename from pg_sequences")).isEmpty();
  }

  @Test
  void withoutASchoolEveryTableIsEmpty() {
    inSchool(() ->
        accounts.create(
            org.jiangqiao.access.Actor.outsider("测试"),
            "t." + school.toString().substring(24),
            "某人",
            PASSWORD,
            java.util.Set.of("TRAINER")));
    List<String> wrong = new ArrayList<>();
    for (String table : protectedTables()) {
      if (jdbc.sql("select count(*) from " + table).query(Long.class).single() != 0) {
        wrong.add(table);
      }
    }
    assertThat(protectedTables()).contains("access.account");
    assertThat(wrong).isEmpty();
  }

  @Test
  void noRowCanBeWrittenForAnotherSchool() {
    var other = newSchool();
    List<String> wrong = new ArrayList<>();
    for (String table : protectedTables()) {
      try {
        inSchool(() ->
            jdbc.sql("insert into " + table + " (school_id) values (:other)")
                .param("other", other.value())
                .update());
        wrong.add(table);
      } catch (DataAccessException e) {
        String state =
            e.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : "";
        if (!"42501".equals(state)) {
          wrong.add(table + " " + e.getMostSpecificCause().getMessage());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private List<String> protectedTables() {
    return names(
        """
        select format('%s.%s', n.nspname, c.relname)
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'school_id'
         where OURS and c.relrowsecurity
           and has_table_privilege('jiangqiao_app', c.oid, 'select')
        """);
  }

  private List<String> names(String sql) {
    return jdbc.sql(sql.replace("OURS", OURS)).query(String.class).list();
  }
}
