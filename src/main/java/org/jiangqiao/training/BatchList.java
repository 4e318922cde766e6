package org.jiangqiao.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jiangqiao.codes.SearchTerms;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of batches: one statement a page, whatever is narrowed and however many there are. */
@Component
@Transactional(readOnly = true)
class BatchList {

  /** Rows on a page. */
  static final int SIZE = 50;

  /**
   * One page.
   *
   * @param next the place after which the next page begins; empty on the last page
   */
  record Result(List<BatchHead> rows, String next) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  BatchList(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The page that the filter asks for; an id that is none narrows to nothing. */
  Result page(BatchFilter filter) {
    List<BatchHead> rows =
        select(filter, id(filter.after()), " limit " + (SIZE + 1)).query(BatchSql::head).list();
    boolean more = rows.size() > SIZE;
    List<BatchHead> shown = more ? rows.subList(0, SIZE) : rows;
    return new Result(shown, more ? shown.getLast().id().toString() : "");
  }

  /** Gives every batch of the filter to the taker, in its order, a few at a time in memory. */
  void each(BatchFilter filter, Consumer<BatchHead> taker) {
    try (Stream<BatchHead> all =
        select(filter, null, "").withFetchSize(500).query(BatchSql::head).stream()) {
      all.forEach(taker);
    }
  }

  /** How many have completed each batch; batches without any are left out. */
  Map<UUID, Integer> completed() {
    Map<UUID, Integer> completed = new HashMap<>();
    jdbc.sql(
            """
            select batch_id, count(*) from training.completion
             where school_id = :school and outcome = 'COMPLETED' and withdrawn_at is null group by batch_id
            """)
        .param("school", Tenancy.required().value())
        .query(row -> {
          completed.put(row.getObject(1, UUID.class), row.getInt(2));
        });
    return completed;
  }

  private JdbcClient.StatementSpec select(BatchFilter filter, @Nullable UUID last, String limit) {
    return jdbc.sql(BatchSql.HEAD + where(filter, last != null) + filter.order().orderBy() + limit)
        .param("school", Tenancy.required().value())
        .param("today", LocalDate.now(clock))
        .param("terms", SearchTerms.query(filter.q()).toArray(new String[0]))
        .param("scheme", id(filter.scheme()))
        .param("state", filter.state())
        .param("from", LocalDate.of(year(filter, 1900), 1, 1))
        .param("until", LocalDate.of(year(filter, 2100) + 1, 1, 1))
        .param("last", last);
  }

  private static String where(BatchFilter filter, boolean continued) {
    return " where b.school_id = :school and b.withdrawn_at is null"
        + (filter.q().isEmpty() ? "" : " and b.search @> :terms::text[]")
        + (filter.scheme().isEmpty() ? "" : " and b.scheme_id = :scheme::uuid")
        + (filter.year().isEmpty() ? "" : " and b.starts_on >= :from and b.starts_on < :until")
        + (filter.state().isEmpty() ? "" : " and (" + BatchSql.STATE + ") = :state")
        + (continued ? filter.order().after() : "");
  }

  /** The calendar years in which batches began, latest first. */
  List<String> years() {
    return jdbc.sql(
            """
            select distinct extract(year from starts_on)::integer::text as year from training.batch
             where school_id = :school and withdrawn_at is null order by year desc
            """)
        .param("school", Tenancy.required().value())
        .query(String.class)
        .list();
  }

  private static int year(BatchFilter filter, int otherwise) {
    return filter.year().matches("(19|20)\\d{2}") ? Integer.parseInt(filter.year()) : otherwise;
  }

  private static @Nullable UUID id(String text) {
    return new Fields(new FormErrors()).id("", text);
  }
}
