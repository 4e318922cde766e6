package org.jiangqiao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.jiangqiao.evidence.TrainingScenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publications, when two people press at the same moment. */
class EditionRacesTest extends EditionScene {

  @BeforeEach
  void oneCompletion() {
    inSchool(() -> {
      TrainingScenario data = data();
      UUID scheme = data.scheme("月嫂", "家政", "COMMUNITY");
      UUID batch = data.closed(scheme, "月嫂一期", DAY);
      return data.completed(scheme, batch, data.person("安春"), "COMMUNITY", DAY);
    });
  }

  @Test
  void anEditionMadePublicTwiceHasOneNumber() throws Exception {
    UUID edition = publish(byHand());
    String path = "/publications/" + edition + "/public-page";
    assertThat(AtOnce.press(send("TRAINING_OFFICE", path), send("ADMINISTRATOR", path)))
        .containsExactly(302, 302);
    assertThat(count("report.edition_share where edition_id", edition)).isEqualTo(1);
    assertThat(count("access.public_link where target_id", edition)).isEqualTo(1);
  }

  @Test
  void aPageMadePublicAndTakenBackIsOneOfTheTwo() throws Exception {
    UUID edition = publish(byHand());
    String path = "/publications/" + edition + "/public-page";
    assertThat(send("TRAINING_OFFICE", path).call()).isEqualTo(302);
    assertThat(AtOnce.press(send("TRAINING_OFFICE", path), send("ADMINISTRATOR", path + "/end")))
        .containsExactly(302, 302);
    assertThat(count("report.edition_share where edition_id", edition)).isEqualTo(1);
  }

  @Test
  void aRequestApprovedTwiceIsOneEdition() throws Exception {
    String path = ask(null) + "/approval";
    assertThat(AtOnce.press(send("LEADER", path), send("ADMINISTRATOR", path)))
        .containsExactly(302, 302);
    assertThat(inSchool(editions::all)).hasSize(1);
  }

  @Test
  void ofApprovalAndWithdrawalOneIsRefused() throws Exception {
    String path = ask(null);
    assertThat(
            AtOnce.press(
                send("LEADER", path + "/approval"), send("TRAINING_OFFICE", path + "/withdrawal")))
        .containsExactly(302, 409);
  }

  @Test
  void ofTwoCorrectionsOfOneEditionOneIsRefused() throws Exception {
    UUID first = publish(cell("training.persons"));
    String one = ask(first) + "/approval";
    String other = ask(first) + "/approval";
    assertThat(AtOnce.press(send("LEADER", one), send("LEADER", other))).containsExactly(302, 409);
    assertThat(inSchool(editions::all)).hasSize(2);
  }

  private String ask(@Nullable UUID corrects) throws Exception {
    var request =
        post("/publications/requests")
            .param("from", "2025-09-01")
            .param("last", "2026-08-31")
            .param("indicators", "training.persons");
    if (corrects != null) {
      request.param("corrects", corrects.toString()).param("reason", "补录");
    }
    String address =
        mvc.perform(request.with(as("TRAINING_OFFICE")).with(csrf()))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    return address == null ? "" : address;
  }

  private Callable<Integer> send(String role, String path) {
    var by = as(role);
    return () ->
        mvc.perform(post(path).with(by).with(csrf())).andReturn().getResponse().getStatus();
  }

  private long count(String from, UUID id) {
    return inSchool(() ->
        jdbc.sql("select count(*) from " + from + " = :id and school_id = :school")
            .param("id", id)
            .param("school", school.value())
            .query(Long.class)
            .single());
  }
}
