package org.jiangqiao.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Texts;
import org.jiangqiao.workbook.Caps;
import org.jiangqiao.workbook.Heading;
import org.jiangqiao.workbook.SheetReader;
import org.jiangqiao.workbook.SheetRow;
import org.jiangqiao.workbook.WorkbookRefused;

/** A sheet whose head was found; gives the rows below it, once. */
final class ImportSheet implements AutoCloseable {

  private final SheetReader reader;
  private final Stream<SheetRow> stream;
  private final Iterator<SheetRow> rest;
  private final List<SheetRow> top = new ArrayList<>();
  private final Heading heading;
  private final List<String> labels;

  private ImportSheet(SheetReader reader, Map<String, String> known, String example) {
    this.reader = reader;
    this.stream = reader.rows();
    this.rest = stream.iterator();
    while (top.size() < Heading.SEARCHED_ROWS && rest.hasNext()) {
      top.add(rest.next());
    }
    this.heading =
        Heading.find(top, known)
            .orElseThrow(() ->
                new RuleRefused("register.import.refusal.noHead", reader.sheetName(), example));
    this.labels = readLabels();
  }

  /**
   * Opens a file and finds its head.
   *
   * @param byHand labels that somebody said the meaning of before
   * @throws RuleRefused when it is no workbook or has no head
   */
  static ImportSheet open(
      Path file, Caps caps, ImportTarget target, Texts texts, Map<String, String> byHand) {
    try {
      return open(file, caps, known(target, texts, byHand), example(target, texts));
    } catch (RuleRefused e) {
      throw e;
    } catch (RuntimeException e) {
      // The parsers throw what they like when a file is damaged.
      throw new WorkbookRefused("broken");
    }
  }

  private static ImportSheet open(Path file, Caps caps, Map<String, String> known, String example) {
    SheetReader reader = SheetReader.open(file, caps, top -> suits(top, known));
    try {
      return new ImportSheet(reader, known, example);
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** Of several sheets, the one that has most of the columns. */
  private static int suits(List<SheetRow> top, Map<String, String> known) {
    return Heading.find(top, known).map(head -> head.columns().size()).orElse(0);
  }

  /** What a label may be: the text of each column in both languages, and what was said by hand. */
  static Map<String, String> known(ImportTarget target, Texts texts, Map<String, String> byHand) {
    Map<String, String> known = new HashMap<>();
    for (ImportColumn column : target.columns()) {
      List<String> keys = new ArrayList<>(column.also());
      keys.add(column.label());
      for (String key : keys) {
        for (Language language : Language.values()) {
          String labels = texts.has(language, key) ? texts.of(language, key) : key;
          for (String label : labels.split("、")) {
            known.put(label, column.name());
          }
        }
      }
    }
    for (Language language : Language.values()) {
      known.put(texts.of(language, "register.import.record"), ImportColumn.RECORD);
      known.put(texts.of(language, "register.import.messages"), ImportColumn.MESSAGES);
    }
    known.putAll(byHand);
    return known;
  }

  private static String example(ImportTarget target, Texts texts) {
    return target.columns().stream()
        .limit(4)
        .map(column -> texts.of(Language.ZH, column.label()))
        .collect(Collectors.joining("、"));
  }

  private List<String> readLabels() {
    int index = index();
    SheetRow row = top.get(index);
    int width = row.cells().size();
    for (int column : heading.columns().values()) {
      width = Math.max(width, column + 1);
    }
    List<String> texts = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      String own = row.cell(c).text();
      boolean above = own.isEmpty() && index > 0 && heading.columns().containsValue(c);
      texts.add(above ? top.get(index - 1).cell(c).text() : own);
    }
    return texts;
  }

  private int index() {
    for (int i = 0; i < top.size(); i++) {
      if (top.get(i).number() == heading.row()) {
        return i;
      }
    }
    throw new IllegalStateException("the head is one of the first rows");
  }

  String name() {
    return reader.sheetName();
  }

  int headRow() {
    return heading.row();
  }

  List<String> labels() {
    return labels;
  }

  /** Names of the columns by column index. */
  List<String> mapped() {
    List<String> names = new ArrayList<>(Collections.nCopies(labels.size(), ""));
    heading.columns().forEach((name, index) -> names.set(index, name));
    return names;
  }

  Heading heading() {
    return heading;
  }

  /** The rows below the head; heads repeated for printing are left out. */
  Iterator<ImportRow> rows() {
    Stream<SheetRow> early = top.stream().skip(index() + 1L);
    Iterable<SheetRow> later = () -> rest;
    return Stream.concat(early, java.util.stream.StreamSupport.stream(later.spliterator(), false))
        .filter(row -> !isHeadAgain(row))
        .map(row -> new ImportRow(row, heading.columns()))
        .iterator();
  }

  private boolean isHeadAgain(SheetRow row) {
    return heading.columns().values().stream()
        .allMatch(c -> row.cell(c).text().equals(labels.get(c)));
  }

  @Override
  public void close() {
    stream.close();
    reader.close();
  }
}
