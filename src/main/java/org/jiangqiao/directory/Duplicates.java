package org.jiangqiao.directory;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.register.Options;
import org.jiangqiao.register.RegisterRows;
import org.jiangqiao.register.RegisterSpec;
import org.jiangqiao.ui.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds records that may be one: same name and phone or birthday; same name or alias. */
@Component
class Duplicates {

  /** Two records that may be one. */
  record Pair(Options.Option one, Options.Option other) {}

  private record Ids(UUID one, UUID other) {}

  // A number on both sides means two people: a number is on file once only.
  private static final String PEOPLE =
      """
      select one, other
        from (select a.id one, b.id other, a.sort_key
                from directory.person a
                join directory.person b on b.school_id = a.school_id and b.name = a.name and b.phone = a.phone and b.id > a.id
               where a.school_id = :school and a.withdrawn_at is null and b.withdrawn_at is null and a.phone <> ''
                 and (a.paper_mask = '' or b.paper_mask = '')
              union
              select a.id, b.id, a.sort_key
                from directory.person a
                join directory.person b on b.school_id = a.school_id and b.name = a.name and b.birth_date = a.birth_date
                                       and b.id > a.id
               where a.school_id = :school and a.withdrawn_at is null and b.withdrawn_at is null
                 and (a.paper_mask = '' or b.paper_mask = '')) pairs
       order by sort_key collate "C", one, other limit 100
      """;

  private static final String ORGANIZATIONS =
      """
      with named as (
        select id, credit_code, sort_key, unnest(name_keys) name_key from directory.organization
         where school_id = :school and withdrawn_at is null)
      select a.id one, b.id other
        from named a join named b on b.name_key = a.name_key and b.id > a.id
       where a.credit_code is null or b.credit_code is null
       group by a.sort_key, a.id, b.id
       order by a.sort_key collate "C", a.id, b.id limit 100
      """;

  private final JdbcClient jdbc;
  private final RegisterRows rows;
  private final Options options;

  Duplicates(JdbcClient jdbc, RegisterRows rows, Options options) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.options = options;
  }

  /** The first 100 pairs, by name. */
  @Transactional(readOnly = true)
  List<Pair> of(MergeKind kind, RegisterSpec spec, Language language) {
    List<Ids> pairs =
        jdbc.sql(kind == MergeKind.PERSON ? PEOPLE : ORGANIZATIONS)
            .param("school", Tenancy.required().value())
            .query(Ids.class)
            .list();
    Set<UUID> ids = new LinkedHashSet<>();
    pairs.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
    Map<UUID, Options.Option> shown = new LinkedHashMap<>();
    rows.of(spec, ids).forEach(row -> shown.put(row.id(), options.option(spec, language, row)));
    return pairs.stream()
        .filter(pair -> shown.containsKey(pair.one()) && shown.containsKey(pair.other()))
        .map(pair -> pair(shown, pair))
        .toList();
  }

  private static Pair pair(Map<UUID, Options.Option> shown, Ids ids) {
    return new Pair(
        java.util.Objects.requireNonNull(shown.get(ids.one())),
        java.util.Objects.requireNonNull(shown.get(ids.other())));
  }
}
