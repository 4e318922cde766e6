package org.jiangqiao.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills application, database, or both while an import is being written, six times, and counts what
 * is there after the next start: all of it or nothing, never a part.
 *
 * @param data a folder with the school and the account of {@link BenchApp}
 */
record KillMeasure(Path data, Sizes sizes) {

  private static final String PAGE = "/directory/people/import";
  private static final Pattern RUN = Pattern.compile("/directory/people/imports/[0-9a-f-]{36}");
  private static final Pattern FOUND = Pattern.compile("共 ([0-9,]+) 条");
  private static final int KILLS = 6;
  private static final int POLLS = 2_400;
  private static final double MOST_SECONDS = 10;

  List<Line> run() throws Exception {
    int parts = 0;
    int unanswered = 0;
    double slowest = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Progress.say("kill %d while %,d persons are imported", kill + 1, sizes.killedRows());
      String village = "绝杀" + kill + "村";
      String run;
      try (Child child = Child.start(data)) {
        Visitor office = BenchApp.signedIn(child.web());
        run = handedIn(office, village);
        confirmAndKill(child, office, run, kill);
      }
      try (Child child = Child.start(data)) {
        slowest = Math.max(slowest, child.seconds());
        Visitor office = BenchApp.signedIn(child.web());
        long first = persons(office, village);
        parts += first == 0 || first == sizes.killedRows() ? 0 : 1;
        office.open(run);
        office.send(run + "/confirmation", Map.of());
        unanswered += settled(office, village) == sizes.killedRows() ? 0 : 1;
      }
    }
    return List.of(
        Line.exactly("imports half there after kill −9, of " + KILLS, "" + parts, "0"),
        Line.exactly("imports that did not come in whole after that", "" + unanswered, "0"),
        Line.atMost("slowest start after kill −9", slowest, "s", MOST_SECONDS));
  }

  private String handedIn(Visitor office, String village) throws Exception {
    StringBuilder sheet = new StringBuilder("姓名,电话,村（社区）\n");
    for (int n = 0; n < sizes.killedRows(); n++) {
      sheet.append(Crowd.name(n)).append(',').append(Crowd.phone(n)).append(',');
      sheet.append(village).append('\n');
    }
    office.open(PAGE);
    Web.Answer answer =
        office.upload(PAGE, "multipart/form-data; boundary=bench", multipart(sheet.toString()));
    String page = answer.location();
    for (int i = 0; i < POLLS; i++) {
      Matcher run = RUN.matcher(page);
      if (run.find()) {
        office.open(run.group());
        return run.group();
      }
      Thread.sleep(50);
      Matcher done = RUN.matcher(office.open(answer.location()).body());
      page = done.find() ? done.group() : "";
    }
    throw new IllegalStateException("the sheet was not judged");
  }

  private static void confirmAndKill(Child child, Visitor office, String run, int kill)
      throws Exception {
    var confirmation =
        CompletableFuture.runAsync(() -> {
          try {
            office.send(run + "/confirmation", Map.of());
          } catch (java.io.IOException expected) {
            // The one who would have answered is dead.
          }
        });
    Thread.sleep(150L + 150L * kill);
    if (kill % 3 != 0) {
      child.killDatabase();
    }
    if (kill % 3 != 1) {
      child.kill();
    }
    confirmation.join();
  }

  private long settled(Visitor office, String village) throws Exception {
    long found = 0;
    for (int i = 0; i < POLLS && found != sizes.killedRows(); i++) {
      found = persons(office, village);
      Thread.sleep(50);
    }
    return found;
  }

  private static long persons(Visitor office, String village) throws Exception {
    String page =
        office.open("/directory/people?count=all&f.village=" + Web.encoded(village)).body();
    Matcher found = FOUND.matcher(page);
    return found.find() ? Long.parseLong(found.group(1).replace(",", "")) : 0;
  }

  private static byte[] multipart(String sheet) {
    String head =
        "--bench\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n\r\n";
    return (head + sheet + "\r\n--bench--\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
