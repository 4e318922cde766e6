package org.jiangqiao.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jiangqiao.codes.IdNumber;
import org.jiangqiao.codes.InvalidCode;
import org.jiangqiao.codes.TextCleaner;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.workbook.SheetCell;
import org.springframework.stereotype.Component;

/** Reads the cells of some rows into values of a register's columns, or says what is wrong. */
@Component
class ImportCells {

  private static final Pattern FIFTEEN_DIGITS = Pattern.compile("\\d{15}");

  private final ColumnReader reader;
  private final TitleFinder titles;

  ImportCells(ColumnReader reader, TitleFinder titles) {
    this.reader = reader;
    this.titles = titles;
  }

  List<ImportReading> read(RegisterSpec spec, List<ImportRow> rows) {
    Map<String, Map<String, List<UUID>>> named = named(spec, rows);
    Map<String, ColumnReader.Reading> known = new HashMap<>();
    List<ImportReading> readings = new ArrayList<>(rows.size());
    for (ImportRow row : rows) {
      ImportReading reading = new ImportReading(row);
      for (Column column : spec.with(Column.Trait.EDITABLE)) {
        if (row.has(column.name())) {
          read(column, reading, named, known);
        }
      }
      readRecord(reading);
      readings.add(reading);
    }
    return readings;
  }

  /** The records that reference columns name, one statement a column. */
  private Map<String, Map<String, List<UUID>>> named(RegisterSpec spec, List<ImportRow> rows) {
    Map<String, Map<String, List<UUID>>> named = new HashMap<>();
    for (Column column : spec.with(Column.Trait.EDITABLE)) {
      if (column.type() instanceof ColumnType.Reference reference) {
        Set<String> texts = new LinkedHashSet<>();
        rows.forEach(row -> texts.add(TextCleaner.line(row.cell(column.name()).text())));
        texts.remove("");
        named.put(column.name(), titles.of(reference.to(), texts));
      }
    }
    return named;
  }

  private void read(
      Column column,
      ImportReading into,
      Map<String, Map<String, List<UUID>>> named,
      Map<String, ColumnReader.Reading> known) {
    SheetCell cell = into.row.cell(column.name());
    if (cell.isBlank()) {
      into.values.put(column.name(), null);
      return;
    }
    if (isSpoiled(column, cell, into)) {
      return;
    }
    if (column.type() instanceof ColumnType.Reference) {
      readReference(column, TextCleaner.line(cell.text()), into, named);
      return;
    }
    if (column.type() instanceof ColumnType.PaperNumber paper && readLegacy(column, paper, into)) {
      return;
    }
    ColumnReader.Reading reading =
        isRepetitive(column.type())
            ? known.computeIfAbsent(
                column.name() + "/" + cell.text(), key -> reader.read(column, cell.text()))
            : reader.read(column, cell.text());
    switch (reading) {
      case ColumnReader.Value value -> into.values.put(column.name(), value.value());
      case ColumnReader.Wrong wrong -> into.unread.put(column.name(), wrong.refusal());
    }
  }

  /** Few different values in many rows: read once. */
  private static boolean isRepetitive(ColumnType type) {
    return type instanceof ColumnType.Choice
        || type instanceof ColumnType.Place
        || type instanceof ColumnType.Industry;
  }

  /** Cells whose content the spreadsheet has already changed beyond repair. */
  private static boolean isSpoiled(Column column, SheetCell cell, ImportReading into) {
    switch (cell.kind()) {
      case ERROR ->
          into.error(column.name(), Refusal.of("register.import.wrong.formula", cell.text()));
      case LOST_DIGITS -> {
        if (!column.type().isText()) {
          return false;
        }
        into.error(column.name(), Refusal.of("register.import.wrong.lostDigits"));
      }
      case DATE -> {
        if (column.type() instanceof ColumnType.Text
            || column.type() instanceof ColumnType.LongText) {
          into.warn(column.name(), Refusal.of("register.import.warn.date", cell.text()));
        }
        return false;
      }
      case BLANK, TEXT, NUMBER -> {
        return false;
      }
    }
    return true;
  }

  private static void readReference(
      Column column, String title, ImportReading into, Map<String, Map<String, List<UUID>>> named) {
    List<UUID> found = named.getOrDefault(column.name(), Map.of()).getOrDefault(title, List.of());
    if (found.size() == 1) {
      into.values.put(column.name(), found.getFirst());
      into.titles.put(column.name(), title);
    } else {
      String text = found.isEmpty() ? "unknown" : "ambiguous";
      into.unread.put(column.name(), Refusal.of("register.import.wrong." + text, title));
    }
  }

  /** A number of 15 digits, issued until 1999, becomes one of 18. */
  private static boolean readLegacy(
      Column column, ColumnType.PaperNumber paper, ImportReading into) {
    String number = TextCleaner.code(into.row.cell(column.name()).text());
    String kind = into.text(paper.kindColumn());
    if (!FIFTEEN_DIGITS.matcher(number).matches() || !(kind.isEmpty() || kind.equals("ID_CARD"))) {
      return false;
    }
    try {
      IdNumber converted = IdNumber.parseLegacy(number).number();
      into.values.put(column.name(), converted.value());
      into.warn(column.name(), Refusal.of("register.import.warn.fifteen", converted.masked()));
    } catch (InvalidCode e) {
      into.error(column.name(), Refusal.of(e.reasonKey(), e.args().toArray()));
    }
    return true;
  }

  /** Sheets we wrote ourselves name the record and the version they were made from. */
  private static void readRecord(ImportReading into) {
    String text = into.row.cell(ImportColumn.RECORD).text();
    if (text.isEmpty()) {
      return;
    }
    int dot = text.indexOf('.');
    String id = dot < 0 ? text : text.substring(0, dot);
    if (!FilterReader.isCastable("uuid", id)) {
      into.error(ImportColumn.RECORD, Refusal.of("register.import.wrong.record"));
      return;
    }
    into.record = UUID.fromString(id);
    String version = dot < 0 ? "" : text.substring(dot + 1);
    into.version = version.matches("\\d{1,8}") ? Integer.valueOf(version) : null;
  }
}
