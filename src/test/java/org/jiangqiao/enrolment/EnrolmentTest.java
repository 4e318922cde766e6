package org.jiangqiao.enrolment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.IdentityPaper;
import org.jiangqiao.directory.Organizations;
import org.jiangqiao.directory.People;
import org.jiangqiao.directory.People.NewPerson;
import org.jiangqiao.directory.People.PersonRef;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.SchoolId;
import org.jiangqiao.scenario.MadeUp;
import org.jiangqiao.scenario.School;
import org.jiangqiao.training.Batches;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of this module build upon: a batch, people, links. */
abstract class EnrolmentTest extends AppTest {

  static final Actor OFFICE = Actor.outsider("培训处");

  @Autowired Batches batches;
  @Autowired People people;
  @Autowired Organizations organizations;
  @Autowired Enrolments desk;
  @Autowired EnrolmentChanges changes;
  @Autowired SignUpPages pages;
  @Autowired RosterLinks links;
  @Autowired SeatCheck seatCheck;

  /** A batch of ten days that begins in so many days, open for sign-up. */
  UUID openBatch(int capacity, int inDays) {
    UUID batch = batch(school, capacity, inDays, null);
    step(batch, "SIGN_UP_OPENED");
    return batch;
  }

  UUID batch(SchoolId where, int capacity, int inDays, @Nullable UUID fundingLine) {
    LocalDate starts = LocalDate.now().plusDays(inDays);
    Map<String, String> fields = new HashMap<>();
    fields.put("place", "小园村党群服务中心");
    fields.put("trainers", "王老师");
    fields.put("contact", "023-47550000");
    fields.put("capacity", String.valueOf(capacity));
    fields.put("hours", "40");
    fields.put("fundingLine", fundingLine == null ? "" : fundingLine.toString());
    School pages = pages(where);
    return pages.batch(scheme(pages), "花椒丰产栽培班", starts, starts.plusDays(9), fields).id();
  }

  private static UUID scheme(School pages) {
    return pages.enter(
        "training/schemes",
        Map.of(
            "name", "花椒栽培" + Ids.next(),
            "audience", "FARMER_HQ",
            "hours", "40",
            "completionPercent", "80"));
  }

  UUID subsidisedLine() {
    return pages().enter("training/funding-lines", Map.of("name", "高素质农民培育", "subsidised", "true"));
  }

  void step(UUID batch, String step) {
    inSchool(() -> {
      batches.step(OFFICE, batch, step, "");
      return batch;
    });
  }

  PersonRef person(String name, int sequence) {
    return inSchool(() ->
        people.findOrCreate(
            OFFICE,
            new NewPerson(
                name,
                MadeUp.idNumber(1968, sequence),
                IdentityPaper.ID_CARD,
                null,
                "13900000000",
                "",
                "小园村",
                null)));
  }

  EnrolmentOutcome enrol(UUID batch, PersonRef person, Allowances allowances) {
    return enrol(batch, person, Ids.next(), allowances);
  }

  EnrolmentOutcome enrol(UUID batch, PersonRef person, UUID key, Allowances allowances) {
    return inSchool(
        () -> desk.enrol(OFFICE, batch, person, "FARMER", "STAFF", null, key, allowances));
  }

  /** The path of the public page of a batch. */
  String publicPage(UUID batch) {
    return inSchool(() -> pages.renew(OFFICE, batch));
  }

  String companyRoster(UUID batch, @Nullable Integer seats, OffsetDateTime until) {
    UUID company =
        inSchool(() -> organizations.findOrCreateByName(OFFICE, "重庆渝江机械有限公司", "ENTERPRISE"));
    return inSchool(() -> links.create(OFFICE, batch, company, "EMPLOYEE", seats, until));
  }

  int taken(UUID batch) {
    return count("select taken from training.seat_pool where batch_id = :batch", batch);
  }

  int seated(UUID batch) {
    return count(
        """
        select count(*) from training.enrolment
         where batch_id = :batch and seated_at is not null and cancelled_at is null
        """,
        batch);
  }

  int waiting(UUID batch) {
    return count(
        """
        select count(*) from training.enrolment
         where batch_id = :batch and seated_at is null and cancelled_at is null
        """,
        batch);
  }

  int count(String sql, UUID batch) {
    return inSchool(() -> jdbc.sql(sql).param("batch", batch).query(Integer.class).single());
  }
}
