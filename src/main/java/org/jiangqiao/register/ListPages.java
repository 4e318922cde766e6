package org.jiangqiao.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangqiao.register.ListView.Chip;
import org.jiangqiao.register.ListView.Heading;
import org.jiangqiao.register.ListView.ListRow;
import org.jiangqiao.ui.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Puts list pages together: two statements for rows and count, one for saved views. */
@Component
class ListPages {

  /** Counting stops here unless the reader asks for the full count. */
  static final long COUNT_UNTIL = 10_000;

  private final RegisterRows rows;
  private final Cells cells;
  private final SavedViews views;

  ListPages(RegisterRows rows, Cells cells, SavedViews views) {
    this.rows = rows;
    this.cells = cells;
    this.views = views;
  }

  @Transactional(readOnly = true)
  ListView of(RegisterSpec spec, Page page, MultiValueMap<String, String> given) {
    RegisterQuery query = RegisterQuery.of(spec, given);
    Address address = Address.of(spec, given);
    Place place = Place.of(query, given.getFirst("after"), given.getFirst("before"));
    RegisterRows.Slice slice = rows.page(query, place, RegisterRows.PAGE);
    boolean all = "all".equals(given.getFirst("count"));
    long counted = rows.count(query, all ? Long.MAX_VALUE : COUNT_UNTIL + 1);
    List<Column> shown = columns(spec, given);
    List<RecordRow> found = slice.rows();
    return new ListView(
        spec,
        query,
        address,
        shown.stream().map(column -> heading(query, address, column)).toList(),
        found.stream().map(row -> row(page, spec, shown, row)).toList(),
        query.filters().stream().map(filter -> chip(page, address, filter)).toList(),
        all ? counted : Math.min(counted, COUNT_UNTIL),
        all || counted <= COUNT_UNTIL,
        slice.before() && !found.isEmpty()
            ? address.with("before", Place.token(found.getFirst())).href()
            : null,
        slice.after() && !found.isEmpty()
            ? address.with("after", Place.token(found.getLast())).href()
            : null,
        page.viewer() == null ? List.of() : views.of(spec, page.viewer()),
        page.may(spec.manage()));
  }

  /** The columns asked for in the address, else those the register shows; the title always. */
  static List<Column> columns(RegisterSpec spec, MultiValueMap<String, String> given) {
    Set<String> asked =
        given.getOrDefault("columns", List.of()).stream()
            .flatMap(names -> Arrays.stream(names.split(",")))
            .collect(Collectors.toSet());
    List<Column> chosen = new ArrayList<>();
    for (Column column : spec.columns()) {
      boolean wanted =
          asked.isEmpty() ? column.is(Column.Trait.SHOWN) : asked.contains(column.name());
      if (wanted || column.name().equals(spec.title())) {
        chosen.add(column);
      }
    }
    return chosen;
  }

  private static Heading heading(RegisterQuery query, Address address, Column column) {
    if (!column.is(Column.Trait.SORTABLE)) {
      return new Heading(column, "", "");
    }
    boolean current = query.sort().column().equals(column.name());
    boolean turn = current && !query.sort().descending();
    String href = address.with("sort", column.name()).with("dir", turn ? "desc" : "asc").href();
    String sorted = !current ? "" : query.sort().descending() ? "descending" : "ascending";
    return new Heading(column, href, sorted);
  }

  private ListRow row(Page page, RegisterSpec spec, List<Column> shown, RecordRow row) {
    return new ListRow(
        row.id(),
        cells.text(page.language(), spec.titleColumn(), row),
        shown.stream().map(column -> cell(page, spec, column, row)).toList());
  }

  private String cell(Page page, RegisterSpec spec, Column column, RecordRow row) {
    return page.may(spec.manage())
        ? cells.text(page.language(), column, row)
        : cells.masked(page.language(), column, row);
  }

  private Chip chip(Page page, Address address, Filter filter) {
    Column column = filter.column();
    String name = "f." + column.name();
    String text =
        filter.missing()
            ? page.t("register.filter.missing")
            : column.type().isRange()
                ? filter.from() + "–" + filter.until()
                : filter.anyOf().stream()
                    .map(value -> value(page, column, value))
                    .collect(Collectors.joining("、"));
    return new Chip(column, text, address.without(name, name + ".from", name + ".until").href());
  }

  private String value(Page page, Column column, String value) {
    return switch (column.type()) {
      case ColumnType.Flag flag -> page.t(value.equals("true") ? "ui.yes" : "ui.no");
      case ColumnType.Reference reference ->
          rows.find(reference.to(), java.util.UUID.fromString(value))
              .map(row -> cells.text(page.language(), reference.to().titleColumn(), row))
              .orElse("");
      default -> cells.text(page.language(), column.type(), value);
    };
  }
}
