package org.jiangqiao.scenario;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A batch being led from its announcement to its dossier, by the forms of its office. */
public final class Course {

  private static final Pattern BASIS = Pattern.compile("name=\"basis\" value=\"([^\"]*)\"");

  private final School school;
  private final UUID id;
  private final Map<String, String> form;
  private int version;

  /**
   * Wraps a batch that was opened.
   *
   * @param form what was typed to open it
   */
  Course(School school, UUID id, Map<String, String> form) {
    this.school = school;
    this.id = id;
    this.form = form;
  }

  /** The batch. */
  public UUID id() {
    return id;
  }

  /** The address of its first page. */
  public String address() {
    return "/training/batches/" + id;
  }

  /** Announces it. */
  public Course announced() {
    school.press(address() + "/announcement", Map.of());
    return this;
  }

  /** Changes fields of its form. */
  public Course changed(Map<String, String> fields) {
    form.putAll(fields);
    form.put("version", String.valueOf(version));
    school.press(address(), form);
    version++;
    return this;
  }

  /** Opens sign-up; needs lessons. */
  public Course open() {
    school.press(address() + "/sign-up-opening", Map.of());
    return this;
  }

  /** A lesson of four class hours. */
  public UUID lesson(LocalDate day, String halfDay, Map<String, String> more) {
    Map<String, String> fields =
        new HashMap<>(Map.of("heldOn", day.toString(), "halfDay", halfDay, "hours", "4"));
    fields.put("title", "整形修剪");
    fields.put("trainer", "赵老师");
    fields.putAll(more);
    school.press(address() + "/lessons", fields);
    return newest("training.lesson");
  }

  /** A lesson of four class hours in the morning. */
  public UUID lesson(LocalDate day) {
    return lesson(day, "AM", Map.of());
  }

  /** Enrols somebody of the directory as a farmer; gives the enrolment. */
  public UUID enrolled(UUID person) {
    school.press(address() + "/roster", Map.of("person", person.toString(), "audience", "FARMER"));
    return newest("training.enrolment");
  }

  /** Marks somebody's attendance. */
  public Course marked(UUID lesson, UUID enrolment, String status) {
    school.press(
        "/training/lessons/" + lesson + "/marks",
        Map.of("enrolment", enrolment.toString(), "status", status));
    return this;
  }

  /** Closes it by the attendance. */
  public Course closed() {
    school.press(address() + "/closure", Map.of("basis", basis()));
    return this;
  }

  private String basis() {
    String page =
        new String(
            school.look(School.OFFICE, address() + "/closure").getContentAsByteArray(),
            StandardCharsets.UTF_8);
    Matcher found = BASIS.matcher(page);
    if (!found.find()) {
      throw new AssertionError("cannot be closed: " + page);
    }
    return found.group(1);
  }

  /** Gives everybody who completed a certificate; gives one of them. */
  public UUID certified() {
    school.press(address() + "/certificates", Map.of());
    return school.one(
        UUID.class,
        """
        select k.id from training.certificate k
          join training.completion c on c.school_id = k.school_id and c.id = k.completion_id
         where k.school_id = :school and c.batch_id = :batch order by k.id desc limit 1
        """,
        Map.of("batch", id));
  }

  /** Enters a cost; gives the line. */
  public UUID cost(String description, String amount) {
    school.press(
        address() + "/costs",
        Map.of(
            "category",
            "MATERIAL",
            "description",
            description,
            "amount",
            amount,
            "spentOn",
            school.today().minusDays(1).toString(),
            "voucher",
            "记-12"));
    return newest("training.cost_line");
  }

  /** Enters a visit to somebody; gives it. */
  public UUID followUp(UUID enrolment, String problem) {
    school.press(
        address() + "/follow-ups",
        Map.of(
            "visitedOn",
            school.today().toString(),
            "enrolment",
            enrolment.toString(),
            "means",
            "CALL",
            "visitedBy",
            "赵老师",
            "problem",
            problem));
    return newest("training.follow_up");
  }

  /** Puts a paper in the dossier; gives the attachment. */
  public UUID attached(String name, byte[] content) {
    school.handIn(address() + "/attachments", name, content);
    return school.one(
        UUID.class,
        "select id from files.attachment where school_id = :school and subject_id = :batch order by id desc limit 1",
        Map.of("batch", id));
  }

  /** The newest row of a table that belongs to this batch. */
  public UUID newest(String table) {
    return school.one(
        UUID.class,
        "select id from "
            + table
            + " where school_id = :school and batch_id = :batch order by id desc limit 1",
        Map.of("batch", id));
  }
}
