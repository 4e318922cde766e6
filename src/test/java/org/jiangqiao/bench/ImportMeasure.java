package org.jiangqiao.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * A workbook of new persons handed in over HTTP, judged, matched and confirmed, against COPY of the
 * same rows into a table without index.
 */
final class ImportMeasure {

  private static final List<String> HEAD = List.of("姓名", "证件类型", "证件号码", "电话", "村（社区）");
  private static final String PAGE = "/directory/people/import";
  private static final Pattern RUN = Pattern.compile("/directory/people/imports/([0-9a-f-]{36})");
  private static final double LEAST = 0.3;
  private static final int POLLS = 24_000;

  private final BenchApp app;
  private final Sizes sizes;

  ImportMeasure(BenchApp app, Sizes sizes) {
    this.app = app;
    this.sizes = sizes;
  }

  List<Line> run() throws Exception {
    Visitor office = app.office();
    if (office.open(PAGE).status() == 404) {
      return List.of(Line.fact("import", "left out: this build has none"));
    }
    Progress.say("import of %,d persons", sizes.sheetRows());
    List<Double> medians =
        Rounds.medians(
            sizes.fewRounds(), () -> imported(office), () -> copied(true), () -> copied(false));
    String what = "import of %,d persons from a workbook against ".formatted(sizes.sheetRows());
    return List.of(
        Line.rate(what + "COPY of the rows", medians.get(0), medians.get(2), LEAST),
        Line.rate(what + "reading the workbook and COPY", medians.get(0), medians.get(1), LEAST));
  }

  /** Rows a second from handing in to the last row written. */
  private double imported(Visitor office) throws Exception {
    byte[] body = multipart(sheet(rows()));
    office.open(PAGE);
    long start = System.nanoTime();
    Web.Answer answer = office.upload(PAGE, "multipart/form-data; boundary=bench", body);
    String run = await(office, answer);
    answer = office.send(run + "/confirmation", Map.of());
    await(office, answer);
    double seconds = (System.nanoTime() - start) / 1e9;
    check(run.substring(run.length() - 36));
    return sizes.sheetRows() / seconds;
  }

  /** Follows the page of the job until it is over; the address of the import. */
  private static String await(Visitor office, Web.Answer answer) throws Exception {
    if (answer.status() != 302) {
      throw new IllegalStateException("the import was answered with " + answer.status());
    }
    String page = answer.location();
    for (int i = 0; i < POLLS; i++) {
      Matcher run = RUN.matcher(page);
      if (run.find()) {
        office.open(run.group());
        return run.group();
      }
      String job = office.open(page).body();
      Matcher done = RUN.matcher(job);
      if (done.find()) {
        page = done.group();
      } else if (job.contains("data-open=\"false\"")) {
        throw new IllegalStateException("the import ended without a result");
      } else {
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("the import did not end");
  }

  private void check(String run) throws SQLException {
    try (Connection connection = app.connection()) {
      app.enter(connection);
      try (var select =
          connection.prepareStatement(
              "select count(*) from directory.person where import_id = ?::uuid")) {
        select.setString(1, run);
        try (var row = select.executeQuery()) {
          row.next();
          if (row.getInt(1) != sizes.sheetRows()) {
            throw new IllegalStateException(row.getInt(1) + " persons were imported");
          }
        }
      }
    }
  }

  /** Rows a second that COPY writes, from memory or from the workbook. */
  private double copied(boolean fromSheet) throws Exception {
    List<List<String>> rows = rows();
    byte[] sheet = fromSheet ? sheet(rows) : new byte[0];
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
            IntStream.range(0, HEAD.size())
                .mapToObj(i -> row.getCellAsString(i).orElse(""))
                .toList(),
            out);
      }
    }
  }

  private static void copy(List<String> row, PGCopyOutputStream out) throws IOException {
    out.write((String.join("\t", row) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** People nobody has seen before. */
  private List<List<String>> rows() {
    int from = MadeUpNumbers.take(sizes.sheetRows());
    List<List<String>> rows = new ArrayList<>();
    for (int n = from; n < from + sizes.sheetRows(); n++) {
      rows.add(
          List.of(Crowd.name(n), "居民身份证", MadeUpNumbers.idNumber(n), Crowd.phone(n), "慈云镇小园村"));
    }
    return rows;
  }

  private static byte[] sheet(List<List<String>> rows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "bench", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("人员");
      write(sheet, 0, HEAD);
      for (int i = 0; i < rows.size(); i++) {
        write(sheet, i + 1, rows.get(i));
      }
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      sheet.value(row, i, cells.get(i));
    }
  }

  private static byte[] multipart(byte[] sheet) throws IOException {
    var body = new ByteArrayOutputStream();
    body.write(
        """
        --bench\r
        Content-Disposition: form-data; name="file"; filename="people.xlsx"\r
        Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r
        \r
        """
            .getBytes(StandardCharsets.UTF_8));
    body.write(sheet);
    body.write("\r\n--bench--\r\n".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}
