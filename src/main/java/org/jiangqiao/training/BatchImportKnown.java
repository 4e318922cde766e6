package org.jiangqiao.training;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.codes.TextCleaner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rows of batches are compared with, read once for many rows. */
final class BatchImportKnown {

  /** A batch that bears the number. */
  record Existing(BatchHead head, BatchValues values, int version) {}

  /** Reads it. */
  @Component
  static class Reader {
    private final Schemes schemes;
    private final Customers customers;
    private final Batches batches;
    private final BatchReads reads;

    Reader(Schemes schemes, Customers customers, Batches batches, BatchReads reads) {
      this.schemes = schemes;
      this.customers = customers;
      this.batches = batches;
      this.reads = reads;
    }

    BatchImportKnown of(Collection<String> numbers) {
      Map<String, BatchHead> heads = batches.byNumber(numbers);
      Map<UUID, BatchReads.Detail> details =
          reads.values(heads.values().stream().map(BatchHead::id).toList());
      Map<String, Existing> existing = new HashMap<>();
      heads.forEach((number, head) -> {
        BatchReads.Detail detail = details.get(head.id());
        if (detail != null) {
          existing.put(number, new Existing(head, detail.values(), detail.version()));
        }
      });
      return new BatchImportKnown(this, existing);
    }
  }

  private final Reader reader;
  private final Map<String, Existing> batches;
  private final Map<UUID, String> schemeNames;
  private final Map<UUID, String> fundingLines;
  private final Map<UUID, Scheme> schemes = new HashMap<>();
  private final Map<UUID, List<PlanLesson>> plans = new HashMap<>();
  private final Map<String, Optional<UUID>> customers = new HashMap<>();

  private BatchImportKnown(Reader reader, Map<String, Existing> batches) {
    this.reader = reader;
    this.batches = batches;
    this.schemeNames = byId(reader.schemes.choices());
    this.fundingLines = byId(reader.schemes.fundingLines());
  }

  private static Map<UUID, String> byId(Map<String, String> choices) {
    Map<UUID, String> names = new HashMap<>();
    choices.forEach((id, name) -> names.put(UUID.fromString(id), TextCleaner.line(name)));
    return names;
  }

  @Nullable Existing batch(String number) {
    return batches.get(number);
  }

  /** The schemes of that name. */
  List<UUID> schemes(String name) {
    return named(schemeNames, name);
  }

  /** The funding lines of that name. */
  List<UUID> fundingLines(String name) {
    return named(fundingLines, name);
  }

  private static List<UUID> named(Map<UUID, String> names, String name) {
    return names.entrySet().stream()
        .filter(each -> each.getValue().equals(name))
        .map(Map.Entry::getKey)
        .toList();
  }

  String fundingLine(@Nullable UUID id) {
    return id == null ? "" : fundingLines.getOrDefault(id, "");
  }

  Scheme scheme(UUID id) {
    return schemes.computeIfAbsent(id, reader.schemes::find);
  }

  List<PlanLesson> plan(UUID scheme) {
    return plans.computeIfAbsent(scheme, reader.schemes::plan);
  }

  Optional<UUID> customer(String name) {
    return customers.computeIfAbsent(name, reader.customers::find);
  }
}
