package org.jiangqiao.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells the history of a record in the reader's language. */
@Component
class Histories {

  private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
  private final AuditLog audit;
  private final JsonMapper json;

  Histories(AuditLog audit, JsonMapper json) {
    this.audit = audit;
    this.json = json;
  }

  /** The latest entries, newest first. */
  List<HistoryView> of(Page page, RegisterSpec spec, UUID id) {
    return audit.of(spec.table(), id).stream().map(entry -> entry(page, spec, entry)).toList();
  }

  private HistoryView entry(Page page, RegisterSpec spec, AuditLog.Entry entry) {
    Map<String, Object> before = values(entry.before());
    Map<String, Object> after = values(entry.after());
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    List<HistoryView.Line> lines = new ArrayList<>();
    for (String name : names) {
      Optional<Column> column = spec.find(name);
      lines.add(
          new HistoryView.Line(
              column.map(known -> page.t(spec.label(known))).orElse(name),
              text(page, column, before.get(name)),
              text(page, column, after.get(name))));
    }
    String action = "register.action." + entry.action();
    boolean named = page.texts().has(page.language(), action);
    return new HistoryView(
        entry.at(), entry.actor(), named ? action : "register.action.other", entry.reason(), lines);
  }

  private Map<String, Object> values(@Nullable String text) {
    return text == null ? Map.of() : json.readValue(text, VALUES);
  }

  private static String text(Page page, Optional<Column> column, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    return switch (column.map(Column::type).orElse(null)) {
      case ColumnType.Choice choice ->
          Cells.named(page.texts(), page.language(), choice.texts() + value, value.toString());
      case ColumnType.Flag flag -> page.t(value.equals("true") ? "ui.yes" : "ui.no");
      case null, default -> value.toString();
    };
  }
}
