package org.jiangqiao.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.directory.MergeRows.Merge;
import org.jiangqiao.directory.MergeRows.Side;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes two records one, keeping exactly what was moved, so that it can be undone. */
@Component
class Merges {

  private static final TypeReference<Map<String, List<UUID>>> MOVED = new TypeReference<>() {};

  private final MergeRows rows;
  private final List<PersonReference> people;
  private final List<OrganizationReference> organizations;
  private final AuditLog audit;
  private final JsonMapper json;

  Merges(
      MergeRows rows,
      ObjectProvider<PersonReference> people,
      ObjectProvider<OrganizationReference> organizations,
      AuditLog audit,
      JsonMapper json) {
    this.rows = rows;
    this.people = people.orderedStream().toList();
    this.organizations = organizations.orderedStream().toList();
    this.audit = audit;
    this.json = json;
  }

  private List<? extends RecordReference> references(MergeKind kind) {
    return kind == MergeKind.PERSON ? people : organizations;
  }

  /** Merges a record into the one kept; returns how many rows were moved. */
  @Transactional
  int merge(Actor actor, MergeKind kind, UUID kept, UUID merged, String reason) {
    if (kept.equals(merged)) {
      throw new RuleRefused("directory.merge.same");
    }
    Map<UUID, Side> sides = rows.locked(kind, kept, merged);
    Side to = side(sides, kept);
    Side from = side(sides, merged);
    refuseDifferent(kind, to, from);
    Map<String, List<UUID>> moved = new LinkedHashMap<>();
    try {
      references(kind).forEach(r -> moved.put(r.name(), r.move(from.named(), to.named())));
    } catch (DuplicateKeyException both) {
      throw new RuleRefused("directory.merge.both");
    }
    rows.close(kind, from, to, actor, reason);
    rows.keep(actor, kind, to, from, json.writeValueAsString(moved), reason);
    audit.write(actor, "merged", kind.table, kept, Map.of(), Map.of("name", from.name()), reason);
    audit.write(actor, "merged", kind.table, merged, Map.of(), Map.of("name", to.name()), reason);
    return count(moved);
  }

  private static void refuseDifferent(MergeKind kind, Side to, Side from) {
    if (to.gone() || from.gone()) {
      throw new RuleRefused("directory.merge.gone");
    }
    if (!to.number().isEmpty() && !from.number().isEmpty()) {
      throw new RuleRefused("directory.merge.two" + kind.texts + "s");
    }
    if (to.number().isEmpty() && !from.number().isEmpty()) {
      throw new RuleRefused("directory.merge.keep" + kind.texts);
    }
  }

  private static Side side(Map<UUID, Side> sides, UUID id) {
    Side side = sides.get(id);
    if (side == null) {
      throw new NotFound("record to merge " + id);
    }
    return side;
  }

  /** A merge taken back: how many rows went back from the record that was kept. */
  record Undone(UUID kept, int rows) {}

  /** Takes a merge back: the record comes back and so do exactly the rows moved. */
  @Transactional
  Undone undo(Actor actor, MergeKind kind, UUID id) {
    Merge merge = rows.get(kind, id);
    Map<UUID, Side> sides = rows.locked(kind, merge.keptId(), merge.mergedId());
    Side from = side(sides, merge.mergedId());
    Side to = side(sides, merge.keptId());
    if (merge.undoneAt() != null) {
      throw new RuleRefused("directory.merge.already");
    }
    if (to.gone() || !to.id().equals(from.mergedInto())) {
      throw new RuleRefused("directory.merge.changed");
    }
    int back = 0;
    try {
      rows.reopen(kind, from.id());
      Map<String, List<UUID>> moved = json.readValue(merge.moved(), MOVED);
      for (RecordReference reference : references(kind)) {
        List<UUID> ids = moved.getOrDefault(reference.name(), List.of());
        back += reference.moveBack(ids, to.named(), from.named());
      }
    } catch (DuplicateKeyException taken) {
      throw new RuleRefused("directory.merge.changed");
    }
    rows.markUndone(actor, id);
    audit.write(actor, "unmerged", kind.table, to.id(), Map.of(), Map.of("name", from.name()), "");
    audit.write(actor, "unmerged", kind.table, from.id(), Map.of(), Map.of("name", to.name()), "");
    return new Undone(to.id(), back);
  }

  /** What was merged into a record, latest first. */
  @Transactional(readOnly = true)
  List<Merge> into(MergeKind kind, UUID kept) {
    return rows.into(kind, kept);
  }

  /** How many rows a merge moved. */
  int moved(Merge merge) {
    return count(json.readValue(merge.moved(), MOVED));
  }

  private static int count(Map<String, List<UUID>> moved) {
    return moved.values().stream().mapToInt(List::size).sum();
  }
}
