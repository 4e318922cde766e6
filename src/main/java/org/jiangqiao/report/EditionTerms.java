package org.jiangqiao.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jiangqiao.evidence.RowFate;
import org.jiangqiao.report.EditionTerm.Kind;
import org.jiangqiao.report.EditionTerm.Row;
import org.jspecify.annotations.Nullable;

/** Takes the difference of two lists of rows apart; the terms add up to it by construction. */
final class EditionTerms {

  private record Place(Kind kind, String word) {}

  private final Map<UUID, FrozenRow> before = new LinkedHashMap<>();
  private final Map<UUID, FrozenRow> after = new LinkedHashMap<>();
  private final Function<Collection<UUID>, Map<UUID, RowFate>> fates;
  private final Map<Place, List<Row>> rows = new LinkedHashMap<>();
  private final Map<Place, Long> units = new HashMap<>();

  private EditionTerms(
      List<FrozenRow> before,
      List<FrozenRow> after,
      Function<Collection<UUID>, Map<UUID, RowFate>> fates) {
    before.forEach(row -> this.before.put(row.id(), row));
    after.forEach(row -> this.after.put(row.id(), row));
    this.fates = fates;
  }

  /**
   * The terms, largest kinds of change first.
   *
   * @param fates says of rows that no longer count why
   */
  static List<EditionTerm> of(
      List<FrozenRow> before,
      List<FrozenRow> after,
      boolean distinct,
      Function<Collection<UUID>, Map<UUID, RowFate>> fates) {
    EditionTerms terms = new EditionTerms(before, after, fates);
    if (distinct) {
      terms.compareKeys();
    } else {
      terms.compareRows();
    }
    return terms.sorted();
  }

  private void compareRows() {
    List<FrozenRow> gone = new ArrayList<>();
    for (FrozenRow row : before.values()) {
      FrozenRow now = after.get(row.id());
      if (now == null) {
        gone.add(row);
      } else if (now.weight() != row.weight()) {
        add(Kind.REWEIGHED, "", now.weight() - row.weight(), now, row.weight(), now.weight());
      } else if (!now.grade().equals(row.grade())) {
        add(Kind.REGRADED, "", 0, now, row.weight(), now.weight());
      }
    }
    after.values().stream()
        .filter(row -> !before.containsKey(row.id()))
        .forEach(row -> add(Kind.NEW, "", row.weight(), row, 0, row.weight()));
    goneRows(gone);
  }

  /**
   * Where different keys count, what came and went are keys; which row stands for one is chance.
   */
  private void compareKeys() {
    Map<String, FrozenRow> was = byKey(before.values());
    Map<String, FrozenRow> is = byKey(after.values());
    Set<String> renamed = new HashSet<>();
    List<FrozenRow> gone = new ArrayList<>();
    for (Map.Entry<String, FrozenRow> key : was.entrySet()) {
      if (!is.containsKey(key.getKey())) {
        String other = keyNow(key.getKey());
        if (other == null) {
          gone.add(key.getValue());
        } else if (was.containsKey(other) || !renamed.add(other)) {
          add(Kind.MERGED, "", -1, key.getValue(), 1, 0);
        }
      }
    }
    for (Map.Entry<String, FrozenRow> key : is.entrySet()) {
      if (!was.containsKey(key.getKey()) && !renamed.contains(key.getKey())) {
        boolean known = before.containsKey(key.getValue().id());
        add(known ? Kind.SPLIT : Kind.NEW, "", 1, key.getValue(), 0, 1);
      }
    }
    goneRows(gone);
  }

  /** For each key the row that weighs one. */
  private static Map<String, FrozenRow> byKey(Collection<FrozenRow> rows) {
    Map<String, FrozenRow> result = new LinkedHashMap<>();
    rows.stream().filter(row -> row.weight() != 0).forEach(row -> result.put(row.key(), row));
    return result;
  }

  /** The key under which rows of a former key count now; null where none of them counts. */
  private @Nullable String keyNow(String key) {
    if (keysNow == null) {
      keysNow = new HashMap<>();
      for (FrozenRow row : before.values()) {
        FrozenRow now = after.get(row.id());
        if (now != null) {
          keysNow.putIfAbsent(row.key(), now.key());
        }
      }
    }
    return keysNow.get(key);
  }

  private @Nullable Map<String, String> keysNow;

  private void goneRows(List<FrozenRow> gone) {
    if (gone.isEmpty()) {
      return;
    }
    Map<UUID, RowFate> known = fates.apply(gone.stream().map(FrozenRow::id).toList());
    for (FrozenRow row : gone) {
      Place place = place(known.get(row.id()));
      add(place.kind(), place.word(), -row.weight(), row, row.weight(), 0);
    }
  }

  private static Place place(@Nullable RowFate fate) {
    if (fate == null) {
      return new Place(Kind.VANISHED, "");
    }
    if (fate.failed().isEmpty()) {
      return new Place(Kind.BETWEEN, "");
    }
    if (fate.failed().contains("excluded.withdrawn")) {
      return new Place(Kind.WITHDRAWN, "");
    }
    String failed = fate.failed().getFirst();
    if (failed.equals("period")) {
      return new Place(Kind.PERIOD, "");
    }
    if (failed.startsWith("facet.")) {
      return new Place(Kind.FACET, "figure." + failed);
    }
    Kind kind = failed.startsWith("excluded.") ? Kind.EXCLUDED : Kind.CONDITION;
    return new Place(kind, fate.conditionKey(failed));
  }

  private void add(Kind kind, String word, long delta, FrozenRow row, long was, long is) {
    Place place = new Place(kind, word);
    rows.computeIfAbsent(place, p -> new ArrayList<>()).add(new Row(row, was, is));
    units.merge(place, delta, Long::sum);
  }

  private List<EditionTerm> sorted() {
    Map<Kind, List<EditionTerm>> byKind = new EnumMap<>(Kind.class);
    rows.forEach((place, list) ->
        byKind
            .computeIfAbsent(place.kind(), k -> new ArrayList<>())
            .add(new EditionTerm(place.kind(), place.word(), units.getOrDefault(place, 0L), list)));
    return byKind.values().stream().flatMap(List::stream).toList();
  }
}
