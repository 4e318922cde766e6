package org.jiangqiao.register;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads records of any register; a page of a list is one statement whatever it shows. */
@Component
public class RegisterRows {

  /** Rows of one page of a list. */
  public static final int PAGE = 50;

  /**
   * A page of a list.
   *
   * @param before whether there are rows before it
   * @param after whether there are rows after it
   */
  public record Slice(List<RecordRow> rows, boolean before, boolean after) {}

  private final JdbcClient jdbc;

  RegisterRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One page of at most {@code size} rows, by keyset: no row twice, none left out. */
  @Transactional(readOnly = true)
  public Slice page(RegisterQuery query, Place place, int size) {
    SqlPart where = query.where(place, size + 1);
    String sql =
        query.select()
            + "\n"
            + where.sql()
            + "\n"
            + query.orderBy(place.isBackwards())
            + "\nlimit "
            + (size + 1);
    List<RecordRow> found =
        jdbc.sql(sql).params(where.parameters()).query(new RowReader(query.spec())).list();
    boolean more = found.size() > size;
    List<RecordRow> rows = new java.util.ArrayList<>(more ? found.subList(0, size) : found);
    if (place.isBackwards()) {
      Collections.reverse(rows);
    }
    return new Slice(
        List.copyOf(rows),
        place.isBackwards() ? more : place.isSomewhere(),
        place.isBackwards() || more);
  }

  /** How many rows there are, counted up to {@code most}. */
  @Transactional(readOnly = true)
  public long count(RegisterQuery query, long most) {
    SqlPart statement = query.count(most);
    return jdbc.sql(statement.sql()).params(statement.parameters()).query(Long.class).single();
  }

  /** Gives every row of the list to the taker, in order, a few at a time in memory. */
  @Transactional(readOnly = true)
  public void each(RegisterQuery query, Consumer<RecordRow> taker) {
    SqlPart statement = query.statement();
    try (Stream<RecordRow> rows =
        jdbc
            .sql(statement.sql())
            .params(statement.parameters())
            .withFetchSize(500)
            .query(new RowReader(query.spec()))
            .stream()) {
      rows.forEach(taker);
    }
  }

  /** One record, in force or withdrawn. */
  @Transactional(readOnly = true)
  public Optional<RecordRow> find(RegisterSpec spec, UUID id) {
    return of(spec, List.of(id)).stream().findFirst();
  }

  /** One record, in force or withdrawn; throws {@link NotFound}. */
  @Transactional(readOnly = true)
  public RecordRow get(RegisterSpec spec, UUID id) {
    return find(spec, id).orElseThrow(() -> new NotFound(spec.path() + " " + id));
  }

  /** The records with these ids, in force or withdrawn, in no particular order. */
  @Transactional(readOnly = true)
  public List<RecordRow> of(RegisterSpec spec, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            RegisterQuery.all(spec).select() + "\nwhere t.school_id = :school and t.id in (:ids)")
        .param("school", Tenancy.required().value())
        .param("ids", ids)
        .query(new RowReader(spec))
        .list();
  }
}
