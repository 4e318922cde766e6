package org.jiangqiao.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.directory.People.PersonRef;
import org.jiangqiao.kernel.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many requests for few seats: a seat is given once, none is lost, nobody is falsely refused. */
class SeatRushTest extends EnrolmentTest {

  private static final int THREADS = 16;
  private static final int PEOPLE = 240;

  @Autowired Seats seats;
  private List<PersonRef> crowd = List.of();

  @BeforeEach
  void gatherACrowd() {
    crowd =
        inSchool(() -> {
          List<PersonRef> found = new ArrayList<>();
          for (int i = 0; i < PEOPLE; i++) {
            UUID id = Ids.next();
            UUID key = UUID.randomUUID();
            jdbc.sql(
                    """
                    insert into directory.person (school_id, id, person_key, name, created_at, created_by)
                    values (:school, :id, :key, :name, now(), 'test')
                    """)
                .param("school", school.value())
                .param("id", id)
                .param("key", key)
                .param("name", "学员" + i)
                .update();
            found.add(new PersonRef(id, key, true));
          }
          return found;
        });
  }

  @Test
  void aHotBatchGivesEverySeatOnce() throws Exception {
    UUID batch = openBatch(50, 5);
    assertThat(rush(crowd.stream().map(p -> request(taking(batch, p, false))).toList()))
        .isEqualTo(Map.of("SEATED", 50L, "FULL", PEOPLE - 50L));
    assertThat(List.of(taken(batch), seated(batch), waiting(batch))).isEqualTo(List.of(50, 50, 0));
    assertThat(mismatches()).isEmpty();
  }

  @Test
  void whoeverFindsItFullWaitsWhenAskedTo() throws Exception {
    UUID batch = openBatch(30, 5);
    assertThat(rush(crowd.stream().map(p -> request(taking(batch, p, true))).toList()))
        .isEqualTo(Map.of("SEATED", 30L, "WAITING", PEOPLE - 30L));
    assertThat(List.of(taken(batch), seated(batch), waiting(batch)))
        .isEqualTo(List.of(30, 30, PEOPLE - 30));
  }

  @Test
  void severalBatchesFillIndependently() throws Exception {
    List<UUID> several = IntStream.range(0, 6).mapToObj(i -> openBatch(20 + i, 5)).toList();
    List<Callable<String>> requests = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      UUID batch = several.get(i % several.size());
      requests.add(request(taking(batch, crowd.get(i), false)));
    }
    long all = 20 + 21 + 22 + 23 + 24 + 25;
    assertThat(rush(requests)).isEqualTo(Map.of("SEATED", all, "FULL", PEOPLE - all));
    assertThat(mismatches()).isEmpty();
  }

  @Test
  void theSameRequestPressedFourTimesTakesOneSeatAndIsNeverCalledFull() throws Exception {
    UUID batch = openBatch(60, 5);
    List<Callable<String>> requests = new ArrayList<>();
    for (PersonRef person : crowd.subList(0, 60)) {
      Seats.Taking asked = taking(batch, person, false);
      for (int i = 0; i < 4; i++) {
        requests.add(request(asked));
      }
    }
    assertThat(rush(requests)).isEqualTo(Map.of("SEATED", 60L, "ALREADY", 180L));
    assertThat(List.of(taken(batch), seated(batch))).isEqualTo(List.of(60, 60));
  }

  @Test
  void seatsGivenBackInTheRushGoToThoseWhoWaitAndNoneIsLost() throws Exception {
    UUID batch = openBatch(40, 5);
    for (PersonRef person : crowd.subList(0, 80)) {
      take(taking(batch, person, true));
    }
    List<UUID> held =
        inSchool(() ->
            jdbc.sql(
                    "select id from training.enrolment where batch_id = :b and seated_at is not null")
                .param("b", batch)
                .query(UUID.class)
                .list());
    List<Callable<String>> acts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      UUID enrolment = held.get(i);
      acts.add(() -> giveBack(enrolment));
      acts.add(request(taking(batch, crowd.get(80 + i), true)));
    }
    Map<String, Long> came = rush(acts);
    assertThat(came.get("CANCELLED")).isEqualTo(40);
    assertThat(List.of(taken(batch), seated(batch), waiting(batch))).isEqualTo(List.of(40, 40, 40));
    assertThat(mismatches()).isEmpty();
  }

  private String giveBack(UUID enrolment) {
    return in(school, () -> seats.giveBack(enrolment, "test", "test", true).code());
  }

  private static Seats.Taking taking(UUID batch, PersonRef person, boolean wait) {
    return new Seats.Taking(
        batch,
        person.id(),
        person.personKey(),
        "FARMER",
        "SIGN_UP",
        null,
        false,
        UUID.randomUUID(),
        "报名人",
        null,
        wait,
        false);
  }

  private String take(Seats.Taking asked) {
    return in(school, () -> seats.take(asked).code());
  }

  private Callable<String> request(Seats.Taking asked) {
    return () -> take(asked);
  }

  /** Sends all requests from sixteen threads and counts how they ended. */
  private static Map<String, Long> rush(List<Callable<String>> requests) throws Exception {
    List<String> codes = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(THREADS, Thread.ofVirtual().factory())) {
      for (var answer : threads.invokeAll(requests)) {
        codes.add(answer.get());
      }
    }
    return codes.stream().collect(Collectors.groupingBy(code -> code, Collectors.counting()));
  }

  private List<SeatCheck.Mismatch> mismatches() {
    return Tenancy.in(school, seatCheck::find);
  }
}
