package org.jiangqiao.enrolment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.codes.Audience;
import org.jiangqiao.codes.IdNumber;
import org.jiangqiao.codes.IdentityPaper;
import org.jiangqiao.codes.InvalidCode;
import org.jiangqiao.codes.Phone;
import org.jiangqiao.codes.TextCleaner;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.directory.Identities;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.register.ImportKind;
import org.jiangqiao.register.ImportLine;
import org.jiangqiao.register.ImportMessage;
import org.jiangqiao.register.ImportRow;
import org.jiangqiao.register.ImportRun;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Texts;
import org.jiangqiao.workbook.SheetCell;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges the rows of a roster sheet: who is new to the batch, who is in it, what is wrong. */
@Component
class RosterImportJudge {

  private static final int LONGEST = 100;

  /** Somebody on file, and whether the batch has the person already. */
  private record Known(UUID personKey, String name, boolean enrolled) {}

  private static final UUID NOBODY = new UUID(0, 0);
  private final JdbcClient jdbc;
  private final Identities identities;
  private final Texts texts;

  RosterImportJudge(JdbcClient jdbc, Identities identities, Texts texts) {
    this.jdbc = jdbc;
    this.identities = identities;
    this.texts = texts;
  }

  /** What was read of one row. */
  private static final class Reading {
    private final ImportRow row;
    private final List<ImportMessage> messages = new ArrayList<>();
    private String name = "";
    private @Nullable IdNumber number;
    private String phone = "";
    private String audience = "";

    Reading(ImportRow row) {
      this.row = row;
    }

    void error(String column, Refusal refusal) {
      messages.add(ImportMessage.error(row.name(column), column, refusal));
    }

    boolean isFaulty() {
      return messages.stream().anyMatch(message -> !message.warning());
    }

    String line(String column) {
      return TextCleaner.line(row.cell(column).text());
    }
  }

  List<ImportLine> judge(BatchHead batch, ImportRun run, List<ImportRow> rows) {
    List<Audience> audiences = SignUpDesk.audiences(batch.audience());
    List<Reading> readings =
        rows.stream().map(row -> read(row, audiences, batch.audience())).toList();
    Map<UUID, Known> known = known(batch, readings);
    return readings.stream().map(reading -> line(run, reading, known)).toList();
  }

  private Reading read(ImportRow row, List<Audience> audiences, String usualCode) {
    Reading reading = new Reading(row);
    reading.name = reading.line(RosterImport.NAME);
    if (reading.name.isEmpty()) {
      reading.error(RosterImport.NAME, Refusal.of("register.wrong.required"));
    } else if (reading.name.length() > 50) {
      reading.error(
          RosterImport.NAME,
          Refusal.of("register.wrong.tooLong", "50", "" + reading.name.length()));
    }
    readNumber(reading);
    readPhone(reading);
    readAudience(reading, audiences, usualCode);
    readLength(reading, RosterImport.ORGANIZATION);
    readLength(reading, RosterImport.VILLAGE);
    boolean nothing =
        row.cell(RosterImport.NUMBER).isBlank() && row.cell(RosterImport.PHONE).isBlank();
    if (nothing) {
      reading.error(RosterImport.NUMBER, Refusal.of("enrolment.import.noIdentity"));
    }
    return reading;
  }

  private static void readNumber(Reading reading) {
    SheetCell cell = reading.row.cell(RosterImport.NUMBER);
    if (cell.isBlank()) {
      return;
    }
    if (cell.kind() == SheetCell.Kind.LOST_DIGITS) {
      reading.error(RosterImport.NUMBER, Refusal.of("register.import.wrong.lostDigits"));
      return;
    }
    try {
      IdNumber.Legacy read = IdNumber.parseLegacy(cell.text());
      reading.number = read.number();
      if (read.converted()) {
        reading.messages.add(
            ImportMessage.warning(
                reading.row.name(RosterImport.NUMBER),
                RosterImport.NUMBER,
                Refusal.of("register.import.warn.fifteen", read.number().masked())));
      }
    } catch (InvalidCode e) {
      reading.error(RosterImport.NUMBER, Refusal.of(e.reasonKey(), e.args().toArray()));
    }
  }

  private static void readPhone(Reading reading) {
    String typed = reading.row.cell(RosterImport.PHONE).text();
    try {
      reading.phone = typed.isEmpty() ? "" : Phone.parse(typed).value();
    } catch (InvalidCode e) {
      reading.error(RosterImport.PHONE, Refusal.of(e.reasonKey(), e.args().toArray()));
    }
  }

  private void readAudience(Reading reading, List<Audience> audiences, String usualCode) {
    String typed = reading.line(RosterImport.AUDIENCE);
    for (Audience audience : audiences) {
      boolean usual = typed.isEmpty() && audience.code().equals(usualCode);
      if (usual || audience.code().equalsIgnoreCase(typed) || isNamed(audience, typed)) {
        reading.audience = audience.code();
        return;
      }
    }
    String all =
        String.join("、", audiences.stream().map(a -> texts.of(Language.ZH, a.labelKey())).toList());
    reading.error(RosterImport.AUDIENCE, Refusal.of("register.wrong.choice", all));
  }

  private boolean isNamed(Audience audience, String typed) {
    return java.util.Arrays.stream(Language.values())
        .anyMatch(language -> texts.of(language, audience.labelKey()).equalsIgnoreCase(typed));
  }

  private static void readLength(Reading reading, String column) {
    int length = reading.line(column).length();
    if (length > LONGEST) {
      reading.error(column, Refusal.of("register.wrong.tooLong", "" + LONGEST, "" + length));
    }
  }

  /** Everybody of these rows who is on file, in one statement. */
  private Map<UUID, Known> known(BatchHead batch, List<Reading> readings) {
    Set<UUID> keys = new LinkedHashSet<>(List.of(NOBODY));
    readings.forEach(reading -> {
      UUID key = key(reading);
      if (key != null) {
        keys.add(key);
      }
    });
    Map<UUID, Known> known = new HashMap<>();
    jdbc.sql(
            """
            select p.person_key, p.name,
                   exists (select from training.enrolment e where e.school_id = p.school_id and e.batch_id = :batch
                                                               and e.person_key = p.person_key and e.cancelled_at is null) enrolled
              from directory.person p
             where p.school_id = :school and p.withdrawn_at is null and p.person_key in (:keys)
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch.id())
        .param("keys", keys)
        .query(Known.class)
        .list()
        .forEach(person -> known.put(person.personKey(), person));
    return known;
  }

  private @Nullable UUID key(Reading reading) {
    IdNumber number = reading.number;
    return number == null
        ? null
        : identities.personKey(IdentityPaper.ID_CARD.code(), number.value());
  }

  private ImportLine line(ImportRun run, Reading reading, Map<UUID, Known> known) {
    UUID key = key(reading);
    Known person = key == null ? null : known.get(key);
    if (person != null && !comparable(person.name()).equals(comparable(reading.name))) {
      reading.error(
          RosterImport.NAME, Refusal.of("register.import.wrong.otherName", person.name()));
    }
    if (reading.isFaulty()) {
      return ImportLine.faulty(reading.row, reading.name, List.copyOf(reading.messages));
    }
    RosterImportRow row =
        new RosterImportRow(
            reading.name,
            reading.number,
            reading.phone,
            reading.audience,
            reading.line(RosterImport.ORGANIZATION),
            reading.line(RosterImport.VILLAGE));
    boolean there = person != null && person.enrolled();
    return new ImportLine(
        reading.row,
        there ? ImportKind.UNCHANGED : ImportKind.NEW,
        null,
        null,
        reading.name,
        row.staged(identities, Tenancy.required(), run),
        null,
        Map.of(),
        there ? Map.of() : becomes(row),
        List.copyOf(reading.messages),
        key == null ? row.name() + "/" + row.phone() : key.toString());
  }

  private static Map<String, String> becomes(RosterImportRow row) {
    Map<String, String> shown = new LinkedHashMap<>();
    IdNumber number = row.number();
    shown.put(RosterImport.NAME, row.name());
    shown.put(RosterImport.NUMBER, number == null ? "" : number.masked());
    shown.put(RosterImport.PHONE, row.phone());
    shown.put(RosterImport.AUDIENCE, row.audience());
    shown.put(RosterImport.ORGANIZATION, row.organization());
    shown.put(RosterImport.VILLAGE, row.village());
    return shown;
  }

  private static String comparable(String name) {
    return name.replaceAll("[\\s\\p{P}]", "");
  }
}
