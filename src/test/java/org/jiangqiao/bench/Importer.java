package org.jiangqiao.bench;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a workbook of people through the pages of the import.
 *
 * @param office somebody signed in who may
 */
record Importer(Visitor office) {

  static final String PAGE = "/directory/people/import";
  private static final Pattern RUN = Pattern.compile("/directory/people/imports/([0-9a-f-]{36})");
  private static final int POLLS = 24_000;

  /**
   * Hands the body in, waits for the preview, confirms and waits for the end; which import it was.
   */
  UUID take(byte[] body) throws Exception {
    office.open(PAGE);
    String run = await(office.upload(PAGE, PeopleSheet.TYPE, body));
    await(office.send(run + "/confirmation", Map.of()));
    return UUID.fromString(run.substring(run.length() - 36));
  }

  /** Follows the page of the job until it is over; the address of the import. */
  private String await(Web.Answer answer) throws Exception {
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
}
