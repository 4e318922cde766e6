package org.jiangqiao.scenario;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.workbook.Caps;
import org.jiangqiao.workbook.SheetCell;
import org.jiangqiao.workbook.SheetReader;

/** A school whose texts hold a mark of its own, and the ids of what was put in it. */
abstract class Marked {

  private static final String REPORTED =
      "%s学年培训 {training.person-times@all} 人次、{training.persons@all} 人。";

  final School school;
  final String mark;
  final int number;
  final LocalDate today;
  private final Map<String, String> ids = new HashMap<>();

  Marked(School school, String mark, int number) {
    this.school = school;
    this.mark = mark;
    this.number = number;
    this.today = school.today();
  }

  /** The school. */
  public School school() {
    return school;
  }

  /** The mark in all texts of this school. */
  public String mark() {
    return mark;
  }

  /** Somebody whose row in an imported sheet was faulty. */
  public Somebody faulty() {
    return somebody("冷" + mark + "川", 5);
  }

  /** The id that stands behind that beginning of an address. */
  public String id(String before) {
    return Objects.requireNonNull(ids.get(before), before);
  }

  /** Ids by what stands before them in addresses, {@code {}} for earlier ones. */
  public Map<String, String> ids() {
    return ids;
  }

  final Somebody somebody(String name, int n) {
    return new Somebody(
        name,
        MadeUp.idNumber(1961, number * 10 + n),
        "1390%03d77%02d".formatted(number, n),
        "桃" + mark + "村",
        "记" + mark + "录");
  }

  final Map<String, String> texts() {
    return Map.of(
        "place", mark + "教室", "trainers", "赵" + mark, "contact", mark + "办公室", "note", mark + "说明");
  }

  /** A text whose numbers were checked, and a sheet of people made to be fetched. */
  final void checkedAndExported() {
    String text = mark + "总结：2026 年共培训 12 人次。";
    String claim = school.press("/claims", Map.of("title", mark + "总结", "text", text));
    put("/claims/", claim.substring(claim.lastIndexOf('/') + 1));
    put("/claims/{}/numbers/", 0);
    UUID run =
        school.one(
            UUID.class,
            "select id from claims.check_run where school_id = :school order by id desc limit 1",
            Map.of());
    put("query:/claims/{id}/numbers/{position}", "?run=" + run);
    String export =
        school.settled(
            String.valueOf(
                school
                    .send(
                        "ADMINISTRATOR",
                        "/directory/people/exports",
                        Map.of("which", "all", "reason", mark + "核对名单"))
                    .getRedirectedUrl()));
    put("/exports/", export.substring(export.lastIndexOf('/') + 1));
  }

  /**
   * The annual report of this school year, with a text, published, and a remark on it; then
   * editions.
   */
  final void reported() {
    int year = AcademicYear.of(today).startYear() + 1;
    String report = school.press("/reports", Map.of("year", String.valueOf(year)));
    put("/reports/", report.substring(report.lastIndexOf('/') + 1));
    String block = school.press(report + "/blocks", Map.of("chapter", "profile"));
    String id = block.substring(block.lastIndexOf('/') + 1);
    put("/report-blocks/", id);
    school.press("/report-blocks/" + id, Map.of("version", "0", "text", REPORTED.formatted(mark)));
    school.press(report + "/submissions", Map.of());
    school.send("LEADER", report + "/approvals", Map.of());
    String edition = school.press(report + "/editions", Map.of());
    put("edition of the report", edition.substring(edition.lastIndexOf('/') + 1));
    school.send("LEADER", report + "/returns", Map.of("reason", mark + "更正"));
    school.press(report + "/comments", Map.of("block", id, "text", mark + "意见"));
    put(
        "/report-comments/",
        school.one(
            UUID.class, "select id from report.comment where school_id = :school", Map.of()));
    editions();
  }

  /** What was published once everything had happened, and a request that nobody decided. */
  private void editions() {
    put("/publications/", published("结业后"));
    put("/publications/{}/figures/", 1);
    put("/publications/{}/diff/", 1);
    String waiting = asked("待批准");
    put("/publications/requests/", waiting.substring(waiting.lastIndexOf('/') + 1));
  }

  /**
   * All figures of the last months, asked for by the office and published by the leader.
   *
   * @return the edition
   */
  final String published(String title) {
    String request = asked(title);
    String to =
        String.valueOf(school.send("LEADER", request + "/approval", Map.of()).getRedirectedUrl());
    if (!to.startsWith("/publications/")) {
      throw new AssertionError(request + " was not approved");
    }
    return to.substring("/publications/".length());
  }

  /** Asks for all figures of the last months to be published; gives the address of the request. */
  final String asked(String title) {
    List<String> indicators =
        Pattern.compile("name=\"indicators\" value=\"([^\"]+)\"")
            .matcher(page(School.OFFICE, "/publications/requests/new"))
            .results()
            .map(found -> found.group(1))
            .toList();
    return school.press(
        "/publications/requests",
        Map.of(
            "title",
            mark + title,
            "from",
            today.minusMonths(6).toString(),
            "last",
            today.toString(),
            "indicators",
            String.join(",", indicators)));
  }

  /** A photograph of the signed sheet of a lesson. */
  final void photographed(String lesson) {
    var picture = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String sheets = "/training/lessons/" + lesson + "/sheets";
    school.handIn(sheets, mark + "签到.png", picture.toByteArray());
    put(
        "/training/lessons/{}/sheets/",
        school.one(
            UUID.class,
            "select id from files.attachment where school_id = :school and subject_id = :lesson",
            Map.of("lesson", UUID.fromString(lesson))));
    put(
        "photograph",
        school.one(
            UUID.class,
            "select file_id from files.attachment where school_id = :school and subject_id = :lesson",
            Map.of("lesson", UUID.fromString(lesson))));
  }

  /** A sheet with one row that nobody could take. */
  final String imported(String address) {
    List<String> head = head(address + "/template");
    List<String> row =
        head.stream().map(this::cell).map(c -> '"' + c.replace("\"", "\"\"") + '"').toList();
    String sheet = String.join(",", head) + "\n" + String.join(",", row) + "\n";
    String to = school.handIn(address, mark + "名单.csv", bytes(sheet));
    return to.substring(to.lastIndexOf('/') + 1);
  }

  private String cell(String label) {
    Somebody faulty = faulty();
    return switch (label.replace("*", "")) {
      case "姓名" -> faulty.name();
      case "证件号码", "身份证号" -> Objects.requireNonNull(faulty.idNumber()).value();
      case "电话", "手机号" -> faulty.phone() + "999";
      case "记录编号" -> "";
      default -> mark;
    };
  }

  private List<String> head(String template) {
    try {
      Path file = Files.createTempFile("template", ".xlsx");
      try (var content =
          new ByteArrayInputStream(school.look(School.OFFICE, template).getContentAsByteArray())) {
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      }
      try (SheetReader reader = SheetReader.open(file, Caps.ORDINARY)) {
        return reader.rows().findFirst().orElseThrow().cells().stream()
            .map(SheetCell::text)
            .toList();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  final String page(String role, String address) {
    return new String(school.look(role, address).getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /** The token that follows the first mention of an address. */
  static String between(String page, String start) {
    int from = page.indexOf(start);
    if (from < 0) {
      throw new AssertionError("no " + start + " in " + page);
    }
    String rest = page.substring(from + start.length());
    return rest.split("[^A-Za-z0-9_-]", 2)[0];
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  final void put(String before, Object id) {
    ids.put(before, id.toString());
  }
}
