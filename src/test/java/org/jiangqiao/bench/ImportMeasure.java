package org.jiangqiao.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * A workbook of new persons handed in over HTTP, judged, matched and confirmed, against COPY: of
 * the cells into a table without index, and of the finished rows into a table with the indexes of
 * the register.
 */
final class ImportMeasure {

  private static final double LEAST = 0.3;
  private static final int WARM_UP = 2_000;

  private final BenchApp app;
  private final Sizes sizes;
  private UUID last = new UUID(0, 0);

  ImportMeasure(BenchApp app, Sizes sizes) {
    this.app = app;
    this.sizes = sizes;
  }

  List<Line> run() throws Exception {
    Importer importer = new Importer(app.office());
    Progress.say("import of %,d persons", sizes.sheetRows());
    imported(importer, Math.min(WARM_UP, sizes.sheetRows()));
    copied(false);
    double[][] rates = new double[4][sizes.fewRounds()];
    for (int round = 0; round < sizes.fewRounds(); round++) {
      rates[0][round] = imported(importer, sizes.sheetRows());
      rates[3][round] = copiedWithIndexes();
      rates[1][round] = copied(true);
      rates[2][round] = copied(false);
    }
    double ours = Rounds.median(rates[0]);
    String what = "import of %,d persons from a workbook against ".formatted(sizes.sheetRows());
    return List.of(
        Line.rate(what + "COPY of the rows", ours, Rounds.median(rates[2]), LEAST),
        Line.rate(what + "reading the workbook and COPY", ours, Rounds.median(rates[1]), LEAST),
        Line.rate(
            what + "COPY of the finished rows into the indexes of the register",
            ours,
            Rounds.median(rates[3]),
            LEAST));
  }

  /** Rows a second from handing in to the last row written. */
  private double imported(Importer importer, int rows) throws Exception {
    byte[] body = PeopleSheet.multipart(PeopleSheet.xlsx(MadeUpNumbers.take(rows), rows));
    long start = System.nanoTime();
    last = importer.take(body);
    double seconds = (System.nanoTime() - start) / 1e9;
    check(last, rows);
    Progress.say("%,.0f s, %,.0f rows a second", seconds, rows / seconds);
    return rows / seconds;
  }

  private void check(UUID run, int wanted) throws SQLException {
    try (Connection connection = app.connection()) {
      app.enter(connection);
      try (var select =
          connection.prepareStatement(
              "select count(*) from directory.person where import_id = ?")) {
        select.setObject(1, run);
        try (var row = select.executeQuery()) {
          row.next();
          if (row.getInt(1) != wanted) {
            throw new IllegalStateException(row.getInt(1) + " persons were imported");
          }
        }
      }
    }
  }

  /**
   * Rows a second that COPY writes of the last import, beside all the persons there were before.
   */
  private double copiedWithIndexes() throws Exception {
    String those = "from directory.person where import_id %s '" + last + "'";
    try (Connection connection = app.owner();
        var statement = connection.createStatement()) {
      statement.execute("create table public.bare_person (like directory.person including all)");
      try {
        statement.execute(
            "insert into public.bare_person select * " + those.formatted("is distinct from"));
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var rows = new ByteArrayOutputStream();
        copy.copyOut("copy (select * " + those.formatted("=") + ") to stdout", rows);
        long start = System.nanoTime();
        copy.copyIn(
            "copy public.bare_person from stdin", new ByteArrayInputStream(rows.toByteArray()));
        return sizes.sheetRows() / ((System.nanoTime() - start) / 1e9);
      } finally {
        statement.execute("drop table public.bare_person");
      }
    }
  }

  /** Rows a second that COPY writes, from memory or from the workbook. */
  private double copied(boolean fromSheet) throws Exception {
    int from = MadeUpNumbers.take(sizes.sheetRows());
    byte[] sheet = fromSheet ? PeopleSheet.xlsx(from, sizes.sheetRows()) : new byte[0];
    List<List<String>> rows =
        IntStream.range(from, fromSheet ? from : from + sizes.sheetRows())
            .mapToObj(PeopleSheet::row)
            .toList();
    try (Connection connection = app.owner();
        var statement = connection.createStatement()) {
      statement.execute(
          "create table public.bare_copy (name text, kind text, number text, phone text, village text)");
      try {
        long start = System.nanoTime();
        try (var out =
            new PGCopyOutputStream(
                connection.unwrap(PGConnection.class),
                "copy public.bare_copy from stdin",
                1 << 16)) {
          if (fromSheet) {
            copySheet(sheet, out);
          } else {
            for (List<String> row : rows) {
              copy(row, out);
            }
          }
        }
        return sizes.sheetRows() / ((System.nanoTime() - start) / 1e9);
      } finally {
        statement.execute("drop table public.bare_copy");
      }
    }
  }

  private static void copySheet(byte[] sheet, PGCopyOutputStream out) throws IOException {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet));
        var stream = workbook.getFirstSheet().openStream()) {
      for (Row row : (Iterable<Row>) stream.skip(1)::iterator) {
        copy(
            IntStream.range(0, PeopleSheet.HEAD.size())
                .mapToObj(i -> row.getCellAsString(i).orElse(""))
                .toList(),
            out);
      }
    }
  }

  private static void copy(List<String> row, PGCopyOutputStream out) throws IOException {
    out.write((String.join("\t", row) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
