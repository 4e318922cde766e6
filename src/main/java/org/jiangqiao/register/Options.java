package org.jiangqiao.register;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangqiao.ui.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds records to pick from, each with what tells it from others of the same name. */
@Component
public class Options {

  /** A record to be picked; {@code apart} is what tells it from others. */
  public record Option(String value, String text, String apart) {}

  private final RegisterRows rows;
  private final Cells cells;

  Options(RegisterRows rows, Cells cells) {
    this.rows = rows;
    this.cells = cells;
  }

  /** Records in force that have the text, in the register's order, at most so many. */
  @Transactional(readOnly = true)
  public List<Option> of(RegisterSpec spec, Language language, String text, int most) {
    if (text.isBlank()) {
      return List.of();
    }
    RegisterQuery query = new RegisterQuery(spec, text.strip(), List.of(), spec.sort(), false);
    return rows.page(query, new Place.Start(), most).rows().stream()
        .map(row -> option(spec, language, row))
        .toList();
  }

  /** A record with what tells it apart. */
  public Option option(RegisterSpec spec, Language language, RecordRow row) {
    UUID id = row.id();
    String apart =
        spec.with(Column.Trait.TELLS_APART).stream()
            .map(column -> cells.hint(language, column, row))
            .filter(hint -> !hint.isEmpty())
            .collect(Collectors.joining("·"));
    return new Option(id.toString(), cells.text(language, spec.titleColumn(), row), apart);
  }
}
