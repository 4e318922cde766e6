package org.jiangqiao.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** 台账: a noun that an office keeps, supplied as a bean; only what is particular is overridden. */
public interface Register {

  /** A record about to be written: its id when it exists already, and its values. */
  record Draft(@Nullable UUID id, RowValues values) {}

  /**
   * A draft that speaks of something that is there already.
   *
   * @param draft index of the draft in the list asked about
   * @param column name of the column it is shown at
   * @param existing the record that is there
   * @param blocking true when the draft is refused, false when a person may decide
   */
  record Clash(int draft, String column, Refusal refusal, UUID existing, boolean blocking) {}

  /**
   * A row of another table that goes with a record, written in the same transaction and replaced
   * when it is there.
   *
   * @param key the column that, after school_id, is the table's key and holds the record's id
   */
  record SideRow(String table, String key, Map<String, ?> values) {}

  /** The description. */
  RegisterSpec spec();

  /** Rules over one row that need no database; faults go to the column's name. */
  default void check(RowValues values, FormErrors errors) {}

  /** What is there already, found with few statements for many drafts at once. */
  default List<Clash> clashes(List<Draft> drafts) {
    return List.of();
  }

  /** The record each row of a sheet speaks of, by draft index; absent where it is new. */
  default Map<Integer, UUID> match(List<RowValues> rows) {
    return Map.of();
  }

  /** What makes two rows of one sheet the same record; empty when nothing short of all does. */
  default String identity(RowValues row) {
    return "";
  }

  /** Columns of the table that are computed from the values: by SQL name; they win. */
  default Map<String, @Nullable Object> derived(UUID id, RowValues values) {
    return Map.of();
  }

  /** Rows of other tables that go with the record. */
  default List<SideRow> sideRows(UUID id, RowValues values) {
    return List.of();
  }

  /** Further words by which the record is found, such as the tail of a number. */
  default List<String> alsoFoundBy(RowValues values) {
    return List.of();
  }

  /** The right to export numbers of identity papers in full; empty where there are none. */
  default String fullNumbersRight() {
    return "";
  }

  /**
   * Numbers of identity papers in full, by record, for an export; that they were seen is written
   * down in a transaction of its own.
   */
  default Map<UUID, String> fullNumbers(Actor actor, Collection<UUID> ids, String reason) {
    return Map.of();
  }

  /** Reasons why the record cannot be withdrawn now. */
  default List<Refusal> againstWithdrawal(UUID id) {
    return List.of();
  }

  /** Reasons why a withdrawn record cannot come back, besides what {@link #clashes} finds. */
  default List<Refusal> againstRestoration(RecordRow row) {
    return List.of();
  }
}
