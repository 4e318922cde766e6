package org.jiangqiao.register;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list page as its template shows it.
 *
 * @param columns the columns shown, in order
 * @param counted how many rows there are; {@code complete} says whether that is all of them
 * @param before link to the page before, or null
 * @param after link to the page after, or null
 * @param managing whether the viewer may change records
 */
public record ListView(
    RegisterSpec spec,
    RegisterQuery query,
    Address address,
    List<Heading> columns,
    List<ListRow> rows,
    List<Chip> chips,
    long counted,
    boolean complete,
    @Nullable String before,
    @Nullable String after,
    List<SavedViews.View> views,
    boolean managing) {

  /**
   * The head of a column.
   *
   * @param sortHref link that sorts by it, or the other way round; empty when it cannot
   * @param sorted {@code ascending}, {@code descending} or empty
   */
  public record Heading(Column column, String sortHref, String sorted) {}

  /** One record. */
  public record ListRow(UUID id, String title, List<String> cells) {}

  /** A filter in force, with the link that takes it off. */
  public record Chip(Column column, String text, String without) {}

  /** Whether something narrows the list. */
  public boolean isNarrowed() {
    return !query.text().isEmpty() || !chips.isEmpty();
  }

  /** The value a parameter of the address has, or empty. */
  public String value(String parameter) {
    String value = address.parameters().getFirst(parameter);
    return value == null ? "" : value;
  }

  /** The text of the filter in force on a column, or empty. */
  public String chipText(Column column) {
    return chips.stream()
        .filter(chip -> chip.column().equals(column))
        .map(Chip::text)
        .findFirst()
        .orElse("");
  }
}
