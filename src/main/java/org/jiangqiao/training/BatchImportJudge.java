package org.jiangqiao.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiangqiao.codes.InvalidCode;
import org.jiangqiao.codes.TextCleaner;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.register.ImportKind;
import org.jiangqiao.register.ImportLine;
import org.jiangqiao.register.ImportRow;
import org.jiangqiao.register.RowReading;
import org.jiangqiao.training.BatchImportKnown.Existing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Judges the rows of a sheet of batches by the rules of the form. */
@Component
class BatchImportJudge {

  /** Stands in where the row names no scheme that is known, so that the other cells are read. */
  private static final Scheme UNKNOWN =
      new Scheme(new UUID(0, 0), "-", "", null, "", null, "", "", 1, 80, "", 0, 0);

  private final BatchImportKnown.Reader reader;
  private final Batches batches;
  private final JsonMapper json;
  private final Clock clock;

  BatchImportJudge(BatchImportKnown.Reader reader, Batches batches, JsonMapper json, Clock clock) {
    this.reader = reader;
    this.batches = batches;
    this.json = json;
    this.clock = clock;
  }

  List<ImportLine> judge(List<ImportRow> rows) {
    List<RowReading> readings = rows.stream().map(BatchImportJudge::read).toList();
    BatchImportKnown known =
        reader.of(readings.stream().map(r -> r.said(BatchImport.NUMBER)).distinct().toList());
    return readings.stream().map(reading -> line(reading, known)).toList();
  }

  private static RowReading read(ImportRow row) {
    RowReading reading = new RowReading(row);
    BatchImport.names().forEach(reading::isSpoiled);
    return reading;
  }

  private ImportLine line(RowReading row, BatchImportKnown known) {
    Existing existing = known.batch(row.said(BatchImport.NUMBER));
    Scheme scheme = scheme(row, known, existing);
    FormErrors errors = new FormErrors();
    BatchForm form = form(row, known, existing, scheme);
    BatchValues values = form.values(errors, known::customer);
    note(row, errors);
    if (existing == null) {
      noteNew(row, values, known.plan(scheme.id()), errors);
    } else {
      noteExisting(row, values, existing);
    }
    return row.isFaulty()
        ? ImportLine.faulty(row.row(), title(row), row.messages())
        : judged(row, existing, scheme, values, known);
  }

  private static String title(RowReading row) {
    return (row.said(BatchImport.NUMBER) + " " + row.said("title")).strip();
  }

  /** What the form says is wrong, unless more was said about the cell already. */
  private static void note(RowReading row, FormErrors errors) {
    for (String name : BatchImport.names()) {
      Refusal wrong = errors.of(name);
      if (wrong != null && !row.isFaulty(name)) {
        row.error(name, wrong);
      }
    }
  }

  private static Scheme scheme(
      RowReading row, BatchImportKnown known, @Nullable Existing existing) {
    String name = row.said(BatchImport.SCHEME);
    if (name.isEmpty()) {
      if (existing != null) {
        return known.scheme(existing.head().schemeId());
      }
      row.error(BatchImport.SCHEME, Refusal.of("training.form.required"));
      return UNKNOWN;
    }
    List<UUID> found = known.schemes(name);
    if (existing != null && !found.contains(existing.head().schemeId())) {
      row.error(
          BatchImport.SCHEME,
          Refusal.of("training.import.otherScheme", existing.head().schemeName()));
      return known.scheme(existing.head().schemeId());
    }
    if (existing == null && found.size() != 1) {
      row.error(BatchImport.SCHEME, unknown(found, name));
      return UNKNOWN;
    }
    return known.scheme(existing == null ? found.getFirst() : existing.head().schemeId());
  }

  private static Refusal unknown(List<UUID> found, String name) {
    return Refusal.of(
        found.isEmpty() ? "register.import.wrong.unknown" : "register.import.wrong.ambiguous",
        name);
  }

  /** The form as the office would have filled it in: blank cells keep what is proposed. */
  private static BatchForm form(
      RowReading row, BatchImportKnown known, @Nullable Existing existing, Scheme scheme) {
    Map<String, String> fields = new HashMap<>(proposed(row, known, existing, scheme));
    fields
        .keySet()
        .forEach(name -> {
          String said = row.said(name);
          if (!said.isEmpty()) {
            fields.put(name, said);
          }
        });
    String line = row.said("fundingLine");
    if (!line.isEmpty()) {
      List<UUID> found = known.fundingLines(line);
      if (found.size() != 1) {
        row.error("fundingLine", unknown(found, line));
      }
      fields.put("fundingLine", found.size() == 1 ? found.getFirst().toString() : "");
    }
    return BatchForm.of(fields);
  }

  private static Map<String, String> proposed(
      RowReading row, BatchImportKnown known, @Nullable Existing existing, Scheme scheme) {
    if (existing != null) {
      return BatchForm.of(existing.values(), existing.version()).fields();
    }
    LocalDate start = LocalDate.EPOCH;
    try {
      start = TextCleaner.date(row.said(BatchImport.STARTS_ON));
    } catch (InvalidCode e) {
      // The form says what is wrong with it.
    }
    LocalDate end = PlanLesson.lastDay(known.plan(scheme.id()), start);
    Map<String, String> fields = BatchForm.proposed(scheme, "", start, end).fields();
    fields.put(BatchImport.STARTS_ON, "");
    return fields;
  }

  private void noteNew(
      RowReading row, BatchValues values, List<PlanLesson> plan, FormErrors errors) {
    boolean undated = errors.of("startsOn") != null || errors.of("endsOn") != null;
    if (undated) {
      return;
    }
    long cut =
        plan.stream()
            .filter(lesson -> lesson.heldOn(values.startsOn()).isAfter(values.endsOn()))
            .count();
    if (cut > 0) {
      row.warn("endsOn", Refusal.of("training.import.planCut", "" + cut));
    }
    if (BatchImportWriter.hasBegun(values, LocalDate.now(clock))) {
      row.warn(BatchImport.STARTS_ON, Refusal.of("training.import.begun"));
    }
  }

  private void noteExisting(RowReading row, BatchValues values, Existing existing) {
    if (alike(existing, values).equals(existing.values())) {
      return;
    }
    BatchPolicy.capacity(existing.head().taken(), values.capacity())
        .forEach(refusal -> row.error("capacity", refusal));
    try {
      batches.requireChangeable(existing.head());
    } catch (RuleRefused refused) {
      refused.refusals().forEach(refusal -> row.error(BatchImport.NUMBER, refusal));
    }
  }

  /** The values with the customer's name as the directory has it, when it is the same one. */
  private static BatchValues alike(Existing existing, BatchValues values) {
    return Objects.equals(existing.values().customerId(), values.customerId())
        ? values.namingCustomer(existing.values().customerName())
        : values;
  }

  private ImportLine judged(
      RowReading row,
      @Nullable Existing existing,
      Scheme scheme,
      BatchValues read,
      BatchImportKnown known) {
    BatchValues values = existing == null ? read : alike(existing, read);
    Map<String, String> becomes = new LinkedHashMap<>(shown(values, scheme, known));
    Map<String, String> was = new LinkedHashMap<>();
    if (existing != null) {
      was.putAll(shown(existing.values(), scheme, known));
      becomes.entrySet().removeIf(each -> each.getValue().equals(was.get(each.getKey())));
      was.keySet().removeIf(name -> !becomes.containsKey(name));
    }
    ImportKind kind =
        existing == null
            ? ImportKind.NEW
            : becomes.isEmpty() ? ImportKind.UNCHANGED : ImportKind.MODIFIED;
    return new ImportLine(
        row.row(),
        kind,
        existing == null ? null : existing.head().id(),
        existing == null ? null : existing.version(),
        values.number() + " " + values.title(),
        Map.of(
            BatchImportWriter.SCHEME, scheme.id(),
            BatchImportWriter.VALUES, json.writeValueAsString(values)),
        null,
        was,
        becomes,
        row.messages(),
        values.number());
  }

  private static Map<String, String> shown(
      BatchValues values, Scheme scheme, BatchImportKnown known) {
    Map<String, String> shown = new LinkedHashMap<>(BatchForm.of(values, 0).fields());
    shown.put(BatchImport.SCHEME, scheme.name());
    shown.put("fundingLine", known.fundingLine(values.fundingLineId()));
    return shown;
  }
}
