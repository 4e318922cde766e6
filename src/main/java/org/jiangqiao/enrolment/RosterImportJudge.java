package org.jiangqiao.enrolment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangqiao.codes.IdNumber;
import org.jiangqiao.codes.IdentityPaper;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.directory.Identities;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.register.ImportKind;
import org.jiangqiao.register.ImportLine;
import org.jiangqiao.register.ImportRow;
import org.jiangqiao.register.ImportRun;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges the rows of a roster sheet: who is new to the batch, who is in it, what is wrong. */
@Component
class RosterImportJudge {

  /** Somebody on file, and which of the batches have the person already. */
  private record Known(String name, Set<UUID> enrolled) {}

  /** The other batches of a person that matter to a batch. */
  private interface Others {
    List<OtherBatch> of(UUID batch, @Nullable UUID key);
  }

  private final JdbcClient jdbc;
  private final EnrolmentFacts facts;
  private final Identities identities;
  private final Texts texts;

  RosterImportJudge(JdbcClient jdbc, EnrolmentFacts facts, Identities identities, Texts texts) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.identities = identities;
    this.texts = texts;
  }

  /**
   * Judges some rows in few statements.
   *
   * @param batchOf the batch a row belongs to; null when its number is unknown
   */
  List<ImportLine> judge(
      ImportRun run, List<ImportRow> rows, Function<ImportRow, @Nullable BatchHead> batchOf) {
    List<RosterReading> readings =
        rows.stream().map(row -> new RosterReading(row, batchOf.apply(row), texts)).toList();
    Map<UUID, Known> known = known(readings);
    Others others = others(readings);
    return readings.stream().map(reading -> line(run, reading, known, others)).toList();
  }

  /** Everybody of these rows who is on file, in one statement. */
  private Map<UUID, Known> known(List<RosterReading> readings) {
    Set<UUID> keys = new LinkedHashSet<>();
    Set<UUID> batches = new LinkedHashSet<>();
    readings.forEach(reading -> {
      UUID key = key(reading);
      if (key != null && reading.batch() != null) {
        keys.add(key);
        batches.add(reading.batch().id());
      }
    });
    Map<UUID, Known> known = new HashMap<>();
    jdbc.sql(
            """
            select p.person_key, p.name,
                   array(select e.batch_id from training.enrolment e
                          where e.school_id = p.school_id and e.person_key = p.person_key
                            and e.batch_id = any(:batches) and e.cancelled_at is null) enrolled
              from directory.person p
             where p.school_id = :school and p.withdrawn_at is null and p.person_key = any(:keys)
            """)
        .param("school", Tenancy.required().value())
        .param("batches", batches.toArray(UUID[]::new))
        .param("keys", keys.toArray(UUID[]::new))
        .query(row -> {
          UUID key = row.getObject("person_key", UUID.class);
          UUID[] enrolled = (UUID[]) row.getArray("enrolled").getArray();
          known.put(key, new Known(row.getString("name"), Set.of(enrolled)));
        });
    return known;
  }

  /** What else these people are enrolled in, one statement a batch. */
  private Others others(List<RosterReading> readings) {
    Map<BatchHead, Set<UUID>> asked = new LinkedHashMap<>();
    for (RosterReading reading : readings) {
      UUID key = key(reading);
      if (key != null && reading.batch() != null) {
        asked.computeIfAbsent(reading.batch(), batch -> new LinkedHashSet<>()).add(key);
      }
    }
    Map<UUID, Map<UUID, List<OtherBatch>>> found = new HashMap<>();
    asked.forEach((batch, keys) ->
        found.put(
            batch.id(),
            facts.others(batch, keys).stream()
                .collect(Collectors.groupingBy(OtherBatch::personKey))));
    return (batch, key) ->
        key == null ? List.of() : found.getOrDefault(batch, Map.of()).getOrDefault(key, List.of());
  }

  private @Nullable UUID key(RosterReading reading) {
    IdNumber number = reading.number();
    return number == null
        ? null
        : identities.personKey(IdentityPaper.ID_CARD.code(), number.value());
  }

  private ImportLine line(
      ImportRun run, RosterReading reading, Map<UUID, Known> known, Others others) {
    UUID key = key(reading);
    Known person = key == null ? null : known.get(key);
    if (person != null && !comparable(person.name()).equals(comparable(reading.name()))) {
      reading.error(
          RosterTarget.NAME, Refusal.of("register.import.wrong.otherName", person.name()));
    }
    BatchHead batch = reading.batch();
    boolean there = batch != null && person != null && person.enrolled().contains(batch.id());
    if (batch != null && !there) {
      askRules(reading, batch, others.of(batch.id(), key));
    }
    if (batch == null || reading.isFaulty()) {
      return ImportLine.faulty(reading.row(), reading.name(), reading.messages());
    }
    RosterImportRow row =
        new RosterImportRow(
            batch.id(),
            reading.name(),
            reading.number(),
            reading.phone(),
            reading.audience(),
            reading.said(RosterTarget.ORGANIZATION),
            reading.said(RosterTarget.VILLAGE));
    return new ImportLine(
        reading.row(),
        there ? ImportKind.UNCHANGED : ImportKind.NEW,
        null,
        null,
        reading.name(),
        row.staged(identities, Tenancy.required(), run),
        null,
        Map.of(),
        there ? Map.of() : becomes(batch, row),
        reading.messages(),
        batch.id() + "/" + (key == null ? row.name() + "/" + row.phone() : key));
  }

  /** What will be asked at the confirmation is said in the preview already. */
  private static void askRules(RosterReading reading, BatchHead batch, List<OtherBatch> others) {
    if (reading.audience().isEmpty()) {
      return;
    }
    IdNumber number = reading.number();
    var request =
        new EnrolmentPolicy.Request(
            reading.audience(), number == null ? null : number.birthDate(), Allowances.office());
    var findings = EnrolmentPolicy.judge(batch, request, others);
    findings.refusals().forEach(refusal -> reading.error("", refusal));
    if (findings.refusals().isEmpty()) {
      findings.warnings().forEach(warning -> reading.warn("", warning.text()));
    }
  }

  private static Map<String, String> becomes(BatchHead batch, RosterImportRow row) {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put(RosterTarget.BATCH, batch.number());
    IdNumber number = row.number();
    shown.put(RosterTarget.NAME, row.name());
    shown.put(RosterTarget.NUMBER, number == null ? "" : number.masked());
    shown.put(RosterTarget.PHONE, row.phone());
    shown.put(RosterTarget.AUDIENCE, row.audience());
    shown.put(RosterTarget.ORGANIZATION, row.organization());
    shown.put(RosterTarget.VILLAGE, row.village());
    return shown;
  }

  private static String comparable(String name) {
    return name.replaceAll("[\\s\\p{P}]", "");
  }
}
