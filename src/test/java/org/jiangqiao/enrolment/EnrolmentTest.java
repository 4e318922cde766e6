package org.jiangqiao.enrolment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import org.jiangqiao.training.Batches;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of this module build upon: a batch, people, links. */
abstract class EnrolmentTest extends AppTest {

  static final Actor OFFICE = Actor.outsider("培训处");

  @Autowired Batches batches;
  @Autowired People people;
  @Autowired Organizations organizations;
  @Autowired EnrolmentDesk desk;
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
    return in(
        where,
        () -> {
          UUID scheme = Ids.next();
          UUID batch = Ids.next();
          jdbc.sql(
                  """
                  insert into training.scheme (school_id, id, name, audience, hours, created_at, created_by)
                  values (:school, :id, '花椒栽培', 'FARMER_HQ', 40, now(), 'test')
                  """)
              .param("school", where.value())
              .param("id", scheme)
              .update();
          jdbc.sql(
                  """
                  insert into training.batch (school_id, id, scheme_id, number, title, starts_on, ends_on, place, trainers,
                    contact, capacity, hours, completion_percent, funding_line_id, created_at, created_by)
                  values (:school, :id, :scheme, :number, '花椒丰产栽培班', :starts, :ends, '小园村党群服务中心', '王老师',
                    '023-47550000', :capacity, 40, 80, :line::uuid, now(), 'test')
                  """)
              .param("school", where.value())
              .param("id", batch)
              .param("scheme", scheme)
              .param("number", "B" + batch.toString().substring(24))
              .param("starts", starts)
              .param("ends", starts.plusDays(9))
              .param("capacity", capacity)
              .param("line", fundingLine)
              .update();
          jdbc.sql(
                  "insert into training.seat_pool (school_id, batch_id, capacity) values (:school, :batch, :capacity)")
              .param("school", where.value())
              .param("batch", batch)
              .param("capacity", capacity)
              .update();
          return batch;
        });
  }

  UUID subsidisedLine() {
    return inSchool(() -> {
      UUID id = Ids.next();
      jdbc.sql(
              """
              insert into training.funding_line (school_id, id, name, subsidised, created_at, created_by)
              values (:school, :id, '高素质农民培育', true, now(), 'test')
              """)
          .param("school", school.value())
          .param("id", id)
          .update();
      return id;
    });
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
                Numbers.of(1968, sequence),
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
