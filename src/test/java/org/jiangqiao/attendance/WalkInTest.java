package org.jiangqiao.attendance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.training.Batches;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** People who stand at the door and are on no list. */
class WalkInTest extends LessonCase {

  /** Numbers of a region that was never given out, so of nobody. */
  private static final String NUMBER = "509910196801010010";

  @Autowired Batches batches;
  @Autowired Doors doors;
  @Autowired AttendanceDesk desk;

  private String path = "";

  @BeforeEach
  void aLessonOfToday() {
    path = "/training/lessons/" + today + "/walk-ins";
    step("ANNOUNCED");
  }

  @Test
  void theTrainerSignsSomebodyUpAndInByOneForm() throws Exception {
    assertThat(page("/training/lessons/" + today)).contains(path + "/new");
    assertThat(page(path + "/new")).contains("报名并签到", "名额 30 个，已用 2 个");
    String list = sent(302, "name", "王登碧", "phone", "13700003333").getRedirectedUrl();
    assertThat(page(list)).contains("“王登碧”已现场报名并签到");
    assertThat(entries()).isEqualTo(List.of("王登碧 PRESENT WALK_IN"));
    assertThat(
            strings(
                "select source || ' ' || enrolled_by from training.enrolment e where school_id = :school and source <> 'STAFF'"))
        .isEqualTo(List.of("WALK_IN 测试TRAINER"));
    assertThat(strings("select taken::text from training.seat_pool where school_id = :school"))
        .isEqualTo(List.of("3"));
  }

  @Test
  void aSecondPressMakesNobodyTwice() throws Exception {
    UUID key = UUID.randomUUID();
    for (int press = 0; press < 2; press++) {
      sent(302, "name", "王登碧", "phone", "13700003333", "key", key.toString(), "status", "LATE");
    }
    assertThat(entries()).isEqualTo(List.of("王登碧 LATE WALK_IN"));
    assertThat(
            strings("select name from directory.person where school_id = :school and name = '王登碧'"))
        .hasSize(1);
  }

  @Test
  void namesakesAreToldApartBeforeAnybodyIsEntered() throws Exception {
    String asked = text(sent(422, "name", "张信春", "phone", "13700003333"));
    assertThat(asked).contains("名录里已有同名或同号的人", "手机尾号 1111", "都不是");
    assertThat(entries()).isEmpty();
    UUID person =
        UUID.fromString(
            strings(
                    "select id::text from directory.person where school_id = :school and name = '张信春'")
                .getFirst());
    String list =
        sent(302, "name", "张信春", "phone", "13700003333", "who", person.toString())
            .getRedirectedUrl();
    assertThat(page(list)).contains("“张信春”本来就在名单里，已签到");
    assertThat(entries()).isEqualTo(List.of("张信春 PRESENT TRAINER"));
    sent(302, "name", "张信春", "phone", "13700003333", "who", "new");
    assertThat(entries()).isEqualTo(List.of("张信春 PRESENT TRAINER", "张信春 PRESENT WALK_IN"));
  }

  @Test
  void somebodyElsesPhoneShowsTheNameOnlyMasked() throws Exception {
    assertThat(text(sent(422, "name", "赵小梅", "phone", "13800001111")))
        .contains("张*春")
        .doesNotContain("张信春");
  }

  @Test
  void aFullBatchSaysWhatToDoAndOffersTheWaitingList() throws Exception {
    run("update training.seat_pool set capacity = 1, taken = 1 where school_id = ?");
    run("update training.enrolment set seated_at = null where school_id = ? and id = ?", li);
    String full = text(sent(422, "name", "王登碧", "phone", "13700003333"));
    assertThat(full).contains("名额已满，没有报上", "请培训处增加名额", "列入候补（现有 1 人候补）");
    assertThat(
            strings("select name from directory.person where school_id = :school and name = '王登碧'"))
        .isEmpty();
    String list =
        sent(302, "name", "王登碧", "phone", "13700003333", "waiting", "yes").getRedirectedUrl();
    assertThat(page(list)).contains("“王登碧”已列入候补，没有签到");
    assertThat(entries()).isEmpty();
    assertThat(text(sent(422, "name", "王登碧", "phone", "13700003333"))).contains("候补名单里");
  }

  @Test
  void wrongInputIsNamedAndNothingTypedIsLostButTheNumber() throws Exception {
    String page = text(sent(422, "name", "王登碧", "idNumber", "509910196801010011"));
    assertThat(page).contains("value=\"王登碧\"", "note bad").doesNotContain("509910196801010011");
    assertThat(text(sent(422, "name", "王登碧"))).contains("请填手机号或身份证号，至少一项");
  }

  @Test
  void nobodyIsLetIntoALessonThatTakesNoEntry() throws Exception {
    path = "/training/lessons/" + tomorrow + "/walk-ins";
    assertThat(text(sent(422, "name", "王登碧", "phone", "13700003333"))).contains("还没到上课日期");
    run(
        "update training.lesson set cancelled_at = now(), cancelled_by = '测试', cancelled_reason = '暴雨' where school_id = ? and id = ?",
        today);
    path = "/training/lessons/" + today + "/walk-ins";
    assertThat(text(sent(422, "name", "王登碧", "phone", "13700003333"))).contains("这节课已取消");
    step("CLOSED");
    path = "/training/lessons/" + yesterday + "/walk-ins";
    assertThat(text(sent(422, "name", "王登碧", "phone", "13700003333"))).contains("已经结班");
    assertThat(page("/training/lessons/" + yesterday)).contains("已经结班").doesNotContain(path);
  }

  @Test
  void whoMayOnlyLookAndOtherSchoolsLetNobodyIn() throws Exception {
    var form = post(path).param("name", "王登碧").param("phone", "13700003333").with(csrf());
    assertThat(mvc.perform(form.with(as("LEADER"))).andReturn().getResponse().getStatus())
        .isEqualTo(403);
    var foreign = post(path).param("name", "王登碧").param("phone", "13700003333").with(csrf());
    assertThat(
            mvc.perform(foreign.with(as(newSchool(), "TRAINER")))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  @Test
  void theCodeOfTheRoomSignsUpWhoeverIsNotOnTheListWhileWalkInsAreWelcome() throws Exception {
    step("WALK_IN_OPENED");
    String door = inSchool(() -> doors.path(desk.lesson(today)));
    String address = door.substring(0, door.indexOf('?'));
    String pass = field(text(door), "pass");
    String offer =
        text(
            mvc.perform(
                    post(address)
                        .param("pass", pass)
                        .param("digits", "9999")
                        .with(csrf())
                        .locale(Locale.CHINA))
                .andReturn()
                .getResponse());
    assertThat(offer).contains("名单里没有尾号 9999", "现场报名", "还剩 28 个名额");
    String newcomer = field(offer.substring(offer.indexOf("name=\"newcomer\"")), "pass");
    assertThat(join(address, pass, "王登碧")).contains("签到码已过期");
    String done = join(address, newcomer, "王登碧");
    assertThat(done).contains("报名并签到成功", "王*碧").doesNotContain("王登碧");
    assertThat(entries()).isEqualTo(List.of("王登碧 PRESENT WALK_IN"));
    assertThat(join(address, newcomer, "李小花")).contains("姓名和身份证号没有对上");
    assertThat(join(address, newcomer, "王登碧")).contains("签到成功");
    assertThat(entries()).isEqualTo(List.of("王登碧 PRESENT WALK_IN"));
  }

  @Test
  void whoeverIsNotOnTheListIsToldWhomToAskWhenWalkInsAreNotOpen() throws Exception {
    run("update training.lesson set trainer = '赵老师' where school_id = ?");
    String door = inSchool(() -> doors.path(desk.lesson(today)));
    String address = door.substring(0, door.indexOf('?'));
    String pass = field(text(door), "pass");
    assertThat(
            text(
                mvc.perform(
                        post(address)
                            .param("pass", pass)
                            .param("digits", "9999")
                            .with(csrf())
                            .locale(Locale.CHINA))
                    .andReturn()
                    .getResponse()))
        .contains("这个班没有开放现场报名", "请找授课老师 赵老师 当场登记")
        .doesNotContain("name=\"newcomer\"");
    String forged = inSchool(() -> DoorCode.newcomerPass(doors.secret(today), clock.instant()));
    assertThat(join(address, forged, "王登碧")).contains("班次已经开班，自助报名已经结束");
    assertThat(entries()).isEmpty();
  }

  private String join(String address, String pass, String name) throws Exception {
    return text(
        mvc.perform(
                post(address)
                    .param("newcomer", "yes")
                    .param("pass", pass)
                    .param("name", name)
                    .param("idNumber", NUMBER)
                    .param("phone", "13700003333")
                    .param("audience", "FARMER")
                    .param("key", UUID.randomUUID().toString())
                    .with(csrf())
                    .locale(Locale.CHINA))
            .andReturn()
            .getResponse());
  }

  private static String field(String page, String name) {
    return page.replaceAll("(?s).*?name=\"" + name + "\" value=\"([^\"]+)\".*", "$1");
  }

  private MockHttpServletResponse sent(int status, String... fields) throws Exception {
    var form = post(path).param("audience", "FARMER").with(as("TRAINER")).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    var answer = mvc.perform(form.locale(Locale.CHINA)).andReturn().getResponse();
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
    return answer;
  }

  private String page(@Nullable String address) throws Exception {
    return text(
        mvc.perform(get(requireNonNull(address)).with(as("TRAINER")).locale(Locale.CHINA))
            .andReturn()
            .getResponse());
  }

  private String text(String address) throws Exception {
    return text(
        mvc.perform(get(URI.create(address)).locale(Locale.CHINA)).andReturn().getResponse());
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private void step(String step) {
    inSchool(() -> {
      batches.step(Actor.outsider("测试"), batch, step, "");
      return step;
    });
  }

  private List<String> entries() {
    return strings(
        """
        select p.name || ' ' || a.status || ' ' || a.means from training.attendance a
          join training.enrolment e on e.school_id = a.school_id and e.id = a.enrolment_id
          join directory.person p on p.school_id = e.school_id and p.id = e.person_id
         where a.school_id = :school order by p.name, a.means
        """);
  }
}
