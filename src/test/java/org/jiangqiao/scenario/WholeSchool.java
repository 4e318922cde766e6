package org.jiangqiao.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A school that has one of everything. Whatever a person could read in it holds the school's own
 * mark, so that a page which shows the mark of another school gives itself away.
 */
public final class WholeSchool extends Marked {

  private static final List<String> REGISTERS =
      List.of(
          "directory/people",
          "directory/organizations",
          "training/schemes",
          "training/funding-lines",
          "training/summaries");

  private final Somebody taught;
  private final Somebody seated;
  private final Course closed;
  private final Course running;

  /**
   * Fills a school.
   *
   * @param mark two characters that stand in every text
   * @param number from 0 to 89, other for each school: tells numbers and phones apart
   */
  public WholeSchool(School school, String mark, int number) {
    super(school, mark, number);
    this.taught = somebody("欧" + mark + "霁", 1);
    this.seated = somebody("夏" + mark + "岚", 3);
    UUID scheme = catalogue();
    UUID first = people();
    this.closed = school.batch(scheme, mark + "结业班", today.minusDays(3), today.minusDays(1));
    this.running =
        school.batch(scheme, mark + "进行班", today.plusDays(1), today.plusDays(9), texts());
    put("edition before", published("结业前"));
    close(first);
    run();
    REGISTERS.forEach(this::keptAndImported);
    others();
    checkedAndExported();
    reported();
    photographed(id("/training/lessons/"));
  }

  /** Somebody who completed a batch, holds a certificate and was visited. */
  public Somebody taught() {
    return taught;
  }

  /** Somebody who sits in the batch that is going on; signed up without the office. */
  public Somebody seated() {
    return seated;
  }

  /** A batch that was closed. */
  public Course closed() {
    return closed;
  }

  /** A batch with a lesson today, open for sign-up. */
  public Course running() {
    return running;
  }

  private UUID catalogue() {
    UUID scheme =
        school.enter(
            "training/schemes",
            Map.of(
                "name",
                mark + "方案",
                "programmeLine",
                mark + "条线",
                "audience",
                "FARMER",
                "hours",
                "16",
                "completionPercent",
                "80",
                "note",
                mark + "说明"));
    put("/training/schemes/", scheme);
    put(
        "/training/funding-lines/",
        school.enter("training/funding-lines", Map.of("name", mark + "专项", "note", mark)));
    put(
        "/training/summaries/",
        school.enter(
            "training/summaries",
            Map.of(
                "year", "2024",
                "audience", "FARMER",
                "programmeLine", mark + "条线",
                "batches", "2",
                "personTimes", "60",
                "sourceTitle", mark + "总结",
                "grade", "C",
                "note", mark)));
    return scheme;
  }

  private UUID people() {
    UUID kept = company(mark + "机械有限公司", "023-4755%04d".formatted(number));
    UUID double1 = company(mark + "机械厂", "");
    put("/directory/organizations/", kept);
    put("with:/directory/organizations/{id}/merge", company(mark + "农机公司", ""));
    merge("/directory/organizations/" + kept, double1);
    UUID first = school.person(taught);
    put("/directory/people/", first);
    UUID twin = school.person(Somebody.called("欧" + mark + "济", taught.phone()));
    put("with:/directory/people/{id}/merge", school.person(Somebody.called("胡" + mark, "")));
    merge("/directory/people/" + first, twin);
    put("/directory/merges/", "PERSON");
    put(
        "/directory/merges/{}/",
        school.one(
            UUID.class,
            "select id from directory.merge where school_id = :school and kind = 'PERSON'",
            Map.of()));
    return first;
  }

  private UUID company(String name, String phone) {
    return school.enter(
        "directory/organizations",
        Map.of(
            "name",
            name,
            "kind",
            "ENTERPRISE",
            "address",
            mark + "路 1 号",
            "contactName",
            "单" + mark,
            "contactPhone",
            phone,
            "note",
            mark,
            "confirmed",
            "true"));
  }

  private void merge(String kept, UUID merged) {
    school.press(kept + "/merge", Map.of("merged", merged.toString(), "reason", mark + "重复"));
  }

  private void close(UUID person) {
    closed.announced();
    UUID lesson = closed.lesson(today.minusDays(2), "AM", Map.of("trainer", "赵" + mark));
    UUID enrolment = closed.enrolled(person);
    closed.marked(lesson, enrolment, "LATE").marked(lesson, enrolment, "PRESENT").closed();
    put("/training/certificates/", closed.certified());
    put(
        "/training/completions/",
        school.one(
            UUID.class,
            "select completion_id from training.certificate where school_id = :school and id = :id",
            Map.of("id", UUID.fromString(id("/training/certificates/")))));
    put(
        "/c/",
        school.one(
            String.class,
            "select number from training.certificate where school_id = :school",
            Map.of()));
    put("/training/cost-lines/", closed.cost(mark + "耗材", "120.50"));
    put("/training/follow-ups/", closed.followUp(enrolment, mark + "困难"));
    school.press(closed.address() + "/rating-link", Map.of());
    rate(taught.phone().substring(7));
  }

  private void rate(String tail) {
    String page = page(School.OFFICE, closed.address() + "/closure");
    String path = "/rate/" + between(page, "/rate/");
    put("/rate/", path.substring("/rate/".length()));
    var answer =
        school.send(
            School.ANYBODY, path, Map.of("digits", tail, "score", "4", "comment", mark + "讲得好"));
    if (answer.getStatus() != 200) {
      throw new AssertionError("rating was answered " + answer.getStatus());
    }
  }

  private void run() {
    running.announced();
    UUID lesson =
        running.lesson(today.plusDays(1), "AM", Map.of("trainer", "赵" + mark, "title", mark + "课"));
    running.open();
    put("/training/batches/", running.id());
    put("/training/batches/{}/lessons/", lesson);
    put("/training/lessons/", lesson);
    String links = page(School.OFFICE, running.address() + "/sign-up-links");
    put("/s/", between(links, "/s/"));
    signUp();
    begin();
    put("/training/enrolments/", running.newest("training.enrolment"));
    put("/training/batches/{}/attachments/", running.attached(mark + "签到.txt", bytes(mark)));
    put(
        "/files/",
        school.one(
            UUID.class,
            "select file_id from files.attachment where school_id = :school and id = :id",
            Map.of("id", UUID.fromString(id("/training/batches/{}/attachments/")))));
    String door = page(School.OFFICE, "/training/lessons/" + lesson + "/code");
    put("/a/", between(door, "/a/"));
    put("door", between(door, "?k="));
    school.press(
        running.address() + "/sign-up-links",
        Map.of(
            "organization", id("/directory/organizations/"),
            "audience", "EMPLOYEE",
            "until", today.plusDays(2).toString()));
    put("/training/roster-links/", running.newest("training.roster_link"));
    put("/r/", between(page(School.OFFICE, running.address() + "/sign-up-links"), "/r/"));
  }

  /** Its first day, and with it its lesson, is moved to today. */
  private void begin() {
    running.changed(
        Map.of(
            "startsOn", today.toString(),
            "endsOn", today.plusDays(8).toString(),
            "moveLessons", "yes"));
  }

  private void signUp() {
    var answer =
        school.send(
            School.ANYBODY,
            "/s/" + id("/s/"),
            Map.of(
                "name", seated.name(),
                "idNumber", Objects.requireNonNull(seated.idNumber()).value(),
                "phone", seated.phone(),
                "audience", "FARMER",
                "village", seated.village()));
    String to = String.valueOf(answer.getRedirectedUrl());
    put("/s/{}/done/", to.substring(to.lastIndexOf('/') + 1));
  }

  private void keptAndImported(String register) {
    school.send(
        "ADMINISTRATOR", "/" + register + "/views", Map.of("viewName", mark + "视图", "q", "da"));
    put(
        "/" + register + "/views/",
        school.one(
            UUID.class,
            "select id from register.saved_view where school_id = :school and register = :register",
            Map.of("register", register)));
    put("/" + register + "/imports/", imported("/" + register + "/import"));
  }

  private void others() {
    put("/training/batches/imports/", imported("/training/batches/import"));
    put("/training/batches/roster-imports/", imported("/training/batches/roster-import"));
    put("/training/batches/{}/roster-imports/", imported(running.address() + "/roster-import"));
    String job =
        String.valueOf(
            school
                .send("ADMINISTRATOR", closed.address() + "/certificate-papers", Map.of())
                .getRedirectedUrl());
    put("/jobs/", job.substring(job.lastIndexOf('/') + 1));
    put("papers", school.settled(job));
    put("dossier", school.press(closed.address() + "/dossier-papers", Map.of()));
    school.send(
        "ADMINISTRATOR",
        "/access/accounts",
        Map.of(
            "signInName",
            "mark" + number + "." + school.id().toString().substring(24),
            "name",
            mark + "账户",
            "password",
            "a-long-made-up-sentence",
            "roles",
            "TRAINER"));
    school.send(
        "ADMINISTRATOR",
        "/access/api-keys",
        Map.of("name", mark + "对接", "rights", "directory.read"));
    put(
        "/access/api-keys/",
        school.one(
            UUID.class,
            "select id from api.key where school_id = :school and name = :name",
            Map.of("name", mark + "对接")));
    put(
        "/access/accounts/",
        school.one(
            UUID.class,
            "select id from access.account where school_id = :school and name = :name",
            Map.of("name", mark + "账户")));
  }
}
