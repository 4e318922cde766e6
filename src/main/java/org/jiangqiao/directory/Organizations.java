package org.jiangqiao.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.SearchTerms;
import org.jiangqiao.codes.TextCleaner;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.register.RegisterWriter;
import org.jiangqiao.register.RowValues;
import org.jiangqiao.register.SearchSql;
import org.jiangqiao.register.SqlPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 单位, for the modules that deal with organizations. */
@Component
public class Organizations {

  /** What other modules show of an organization; empty texts where nothing is known. */
  public record OrganizationRow(
      UUID id,
      String name,
      String kindCode,
      String creditCode,
      String regionCode,
      String contactName,
      String contactPhone) {}

  private static final String SELECT =
      """
      select t.id, t.name, t.kind_code, coalesce(t.credit_code, '') credit_code, t.region_code, t.contact_name,
             t.contact_phone
        from directory.organization t where t.school_id = :school
      """;

  private final JdbcClient jdbc;
  private final OrganizationRegister register;
  private final RegisterWriter writer;

  Organizations(JdbcClient jdbc, OrganizationRegister register, RegisterWriter writer) {
    this.jdbc = jdbc;
    this.register = register;
    this.writer = writer;
  }

  /** One organization; empty when there is none in this school. */
  @Transactional(readOnly = true)
  public Optional<OrganizationRow> find(UUID id) {
    return jdbc.sql(SELECT + " and t.id = :id")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(OrganizationRow.class)
        .optional();
  }

  /** Organizations in force whose names, pinyin or codes have the text, by name. */
  @Transactional(readOnly = true)
  public List<OrganizationRow> search(String text, int limit) {
    List<String> terms = SearchTerms.query(text);
    if (terms.isEmpty()) {
      return List.of();
    }
    SqlPart found = SearchSql.first("directory.organization", terms, limit);
    return jdbc.sql(SELECT + " and " + found.sql() + " order by t.sort_key collate \"C\", t.id")
        .params(found.parameters())
        .param("school", Tenancy.required().value())
        .query(OrganizationRow.class)
        .list();
  }

  /**
   * The organization of that name, in whatever legal form it is written, or a new one.
   *
   * @param kind code of a kind of organization, used when it is new
   */
  @Transactional
  public UUID findOrCreateByName(Actor actor, String name, String kind) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("name", TextCleaner.line(name));
    values.put("kind", kind);
    RowValues row = RowValues.of(values);
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, 4712))")
        .param("who", Tenancy.required() + NameKeys.of(name))
        .query((r, n) -> true)
        .single();
    UUID found = register.match(List.of(row)).get(0);
    return found == null ? writer.create(actor, register, row, null) : found;
  }
}
