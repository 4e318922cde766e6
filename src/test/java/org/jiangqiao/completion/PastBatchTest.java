package org.jiangqiao.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jiangqiao.AppTest;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.register.Sheets;
import org.jiangqiao.scenario.MadeUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A school moves in with last year's batches: one workbook, two sheets, through the pages. */
class PastBatchTest extends AppTest {

  private static final String BATCHES = "/training/batches/import";
  private static final String PEOPLE = "/training/batches/roster-import";

  @Autowired ClosureDesk closure;
  private LocalDate day = LocalDate.EPOCH;

  @BeforeEach
  void aSchemeOfOneDay() {
    day = LocalDate.now(clock).minusYears(1);
    UUID scheme = Ids.next();
    run(
        "insert into training.scheme (school_id, id, name, audience, hours, sort_key, created_at, created_by) values (?, ?, '焊接技能', 'FARMER', 8, 'hanjie', now(), '测试')",
        scheme);
    for (String half : List.of("AM", "PM")) {
      run(
          "insert into training.scheme_lesson (school_id, id, scheme_id, day, half_day, title, hours) values (?, ?, ?, 1, ?, '焊条电弧焊', 4)",
          Ids.next(),
          scheme,
          half);
    }
  }

  private void run(String sql, Object... rest) {
    inSchool(() -> {
      Object[] all = new Object[rest.length + 1];
      all[0] = school.value();
      System.arraycopy(rest, 0, all, 1, rest.length);
      return jdbc.sql(sql).params(all).update();
    });
  }

  private byte[] workbook() {
    return Sheets.book(
        new Sheets.Sheet(
            "班次",
            List.of("班次编号", "培训项目", "开班日期", "地点", "名额"),
            List.of(List.of("2025-01", "焊接技能", day.toString(), "第一实训楼", "20"))),
        new Sheets.Sheet(
            "名单",
            List.of("期次", "姓名", "身份证号", "电话", "培训对象"),
            List.of(person("张信春", 1, "农民"), person("李成明", 2, ""), person("王小梅", 3, "企业员工"))));
  }

  private static List<String> person(String name, int sequence, String audience) {
    return List.of("2025-01", name, MadeUp.idNumber(1980, sequence).value(), "", audience);
  }

  private ResultActions send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return mvc.perform(
        request.header("Accept-Language", "zh-CN").with(as("TRAINING_OFFICE")).with(csrf()));
  }

  private String page(String address) throws Exception {
    return send(get(address))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private String settled(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    String href =
        Objects.requireNonNull(
            send(request)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    while (href.startsWith("/jobs/")) {
      String job = href.substring("/jobs/".length());
      href =
          inSchool(() ->
              jdbc.sql(
                      "select case when outcome is null then '/jobs/' || id else result_href end from jobs.job where school_id = :school and id = :id")
                  .param("school", school.value())
                  .param("id", UUID.fromString(job))
                  .query(String.class)
                  .single());
      LockSupport.parkNanos(20_000_000);
    }
    return href;
  }

  private String takeIn(String target) throws Exception {
    String run =
        settled(multipart(target).file(new MockMultipartFile("file", "往年.xlsx", "", workbook())));
    settled(post(run + "/confirmation"));
    return run;
  }

  private List<UUID> ids(String sql) {
    return inSchool(() -> jdbc.sql(sql).param("school", school.value()).query(UUID.class).list());
  }

  @Test
  void theBatchAndItsPeopleComeInAreClosedAndCounted() throws Exception {
    takeIn(BATCHES);
    String people = takeIn(PEOPLE);
    assertThat(page(people)).contains("新增 3");
    UUID batch = ids("select id from training.batch where school_id = :school").getFirst();
    List<UUID> lessons = ids("select id from training.lesson where school_id = :school");
    List<UUID> enrolments =
        ids(
            "select id from training.enrolment where school_id = :school and seated_at is not null");
    assertThat(List.of(lessons.size(), enrolments.size())).isEqualTo(List.of(2, 3));
    for (UUID lesson : lessons) {
      for (UUID enrolment : enrolments) {
        send(post("/training/lessons/" + lesson + "/marks")
                .param("enrolment", enrolment.toString())
                .param("status", "PRESENT")
                .param("means", "PAPER"))
            .andExpect(status().is3xxRedirection());
      }
    }
    assertThat(page("/training/lessons/" + lessons.getFirst() + "?means=PAPER")).contains("补录");
    String basis = inSchool(() -> ClosureForm.basis(closure.standings(batch)));
    send(post("/training/batches/" + batch + "/closure").param("basis", basis))
        .andExpect(status().is3xxRedirection());
    assertThat(ids("select id from training.attendance where school_id = :school and entered_late"))
        .hasSize(6);
    String year = "?from=%s&until=%s".formatted(day, day.plusDays(1));
    assertThat(
            inSchool(() ->
                jdbc.sql(
                        "select count(*) from training.completion where school_id = :school and outcome = 'COMPLETED' and completed_on = :day")
                    .param("school", school.value())
                    .param("day", day)
                    .query(Integer.class)
                    .single()))
        .isEqualTo(3);
    assertThat(page("/figures/training.person-times" + year)).contains("张信春", "李成明", "王小梅");
  }

  @Test
  void theBatchesCannotBeTakenBackOnceTheirPeopleAreIn() throws Exception {
    String run = takeIn(BATCHES);
    assertThat(page(run)).contains("撤销这次导入");
    takeIn(PEOPLE);
    assertThat(page(run)).contains("这些班次导入后已有人报名：2025-01");
  }

  @Test
  void thePagesAreForThoseWhoManageTraining() throws Exception {
    for (String target : List.of(BATCHES, PEOPLE)) {
      assertThat(page(target)).contains("下载模板");
      mvc.perform(get(target).with(as("LEADER"))).andExpect(status().isForbidden());
    }
    assertThat(page("/training/batches")).contains("导入班次").contains("导入名单");
  }
}
