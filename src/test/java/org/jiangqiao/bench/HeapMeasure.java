package org.jiangqiao.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A million rows from one workbook, taken in by the application as {@code ./run} starts it, with a
 * heap of 512 MB.
 *
 * @param data a data folder that the bench has used before
 */
record HeapMeasure(Path data, int rows) {

  private static final String OPTIONS =
      "-Xmx512m -Dspring.servlet.multipart.max-file-size=200MB -Dspring.servlet.multipart.max-request-size=210MB";

  List<Line> run() throws Exception {
    Progress.say("import of %,d rows within a heap of 512 MB", rows);
    byte[] body = PeopleSheet.multipart(PeopleSheet.xlsx(MadeUpNumbers.take(rows), rows));
    String what = "%,d rows of a workbook of %,d MB, imported within a heap of 512 MB";
    List<Line> lines = new ArrayList<>();
    try (Child child = Child.start(data, Map.of("JIANGQIAO_JAVA_OPTS", OPTIONS))) {
      long start = System.nanoTime();
      UUID run = new Importer(BenchApp.signedIn(child.web())).take(body);
      double seconds = (System.nanoTime() - start) / 1e9;
      lines.add(
          Line.exactly(
              what.formatted(rows, body.length >> 20),
              String.format(Locale.ROOT, "%,d", imported(run)),
              String.format(Locale.ROOT, "%,d", rows)));
      lines.add(
          Line.fact(
              "time of that, and memory of the application after it",
              "%,.0f s, %,d MB (RSS)".formatted(seconds, child.application())));
    }
    return lines;
  }

  /** How many persons came with the import; asked as the owner, who may read them for searches. */
  private long imported(UUID run) throws Exception {
    Path folder = data.resolve("postgres");
    String port = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(3).strip();
    String password = Files.readString(folder.resolve("jiangqiao.password")).strip();
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/jiangqiao";
    try (var connection = DriverManager.getConnection(url, "jiangqiao", password);
        var select =
            connection.prepareStatement(
                "select count(*) from directory.person where import_id = ?")) {
      select.setObject(1, run);
      try (var row = select.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("no count");
        }
        return row.getLong(1);
      }
    }
  }
}
