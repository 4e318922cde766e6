package org.jiangqiao.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Sets one column of many records to one value; what the rules refuse is skipped and named. */
@Component
class BulkEdit {

  /** The most records changed at once. */
  static final int MOST = 2000;

  /** What became of it. */
  record Result(int changed, int same, List<Skipped> skipped) {}

  /** A record left as it was, and why. */
  record Skipped(UUID id, String title, Refusal why) {}

  private final RegisterRows rows;
  private final RegisterRules rules;
  private final RegisterWriter writer;

  BulkEdit(RegisterRows rows, RegisterRules rules, RegisterWriter writer) {
    this.rows = rows;
    this.rules = rules;
    this.writer = writer;
  }

  /** The records ticked, or with {@code all} those the list shows on all its pages. */
  @Transactional(readOnly = true)
  List<RecordRow> chosen(RegisterSpec spec, MultiValueMap<String, String> given) {
    List<RecordRow> found =
        given.containsKey("all")
            ? rows.page(RegisterQuery.of(spec, given), new Place.Start(), MOST + 1).rows()
            : rows.of(spec, ids(given));
    if (found.isEmpty()) {
      throw new RuleRefused("register.bulk.nothing");
    }
    if (found.size() > MOST) {
      throw new RuleRefused("register.bulk.tooMany", "" + MOST, ">" + MOST);
    }
    return found;
  }

  private static Set<UUID> ids(MultiValueMap<String, String> given) {
    Set<UUID> ids = new java.util.LinkedHashSet<>();
    given.getOrDefault("id", List.of()).stream()
        .filter(id -> FilterReader.isCastable("uuid", id))
        .limit(MOST + 1L)
        .forEach(id -> ids.add(UUID.fromString(id)));
    return ids;
  }

  /** Changes them, in one transaction and with one entry of history each. */
  @Transactional
  Result change(
      Actor actor,
      Register register,
      Column column,
      @Nullable Object value,
      List<RecordRow> chosen) {
    List<RecordRow> different =
        chosen.stream()
            .filter(
                row -> !row.values().agrees(row.values().with(column.name(), value), column.name()))
            .toList();
    List<Register.Draft> drafts =
        different.stream()
            .map(row -> new Register.Draft(row.id(), row.values().with(column.name(), value)))
            .toList();
    List<RegisterRules.Verdict> verdicts = rules.judge(register, drafts);
    List<Skipped> skipped = new ArrayList<>();
    for (int i = 0; i < different.size(); i++) {
      RecordRow row = different.get(i);
      String title = row.values().text(register.spec().title());
      if (!verdicts.get(i).errors().isEmpty()) {
        Refusal why = verdicts.get(i).errors().all().values().iterator().next();
        skipped.add(new Skipped(row.id(), title, why));
      } else if (!writer.change(actor, register, row, drafts.get(i).values(), "")) {
        skipped.add(new Skipped(row.id(), title, Refusal.of("register.bulk.overtaken")));
      }
    }
    return new Result(different.size() - skipped.size(), chosen.size() - different.size(), skipped);
  }
}
