package org.jiangqiao.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DoorCodeTest {

  private static final byte[] SECRET = {1, 2, 3, 4, 5, 6, 7, 8};
  private static final byte[] OTHER = {8, 7, 6, 5, 4, 3, 2, 1};
  private static final Instant NOW = Instant.parse("2026-11-26T00:30:10Z");

  @Test
  void theCodeOnTheScreenIsTaken() {
    assertThat(DoorCode.isCurrent(SECRET, DoorCode.at(SECRET, NOW), NOW)).isTrue();
  }

  @Test
  void theCodeBeforeItIsStillTakenAndTheOneBeforeThatIsNot() {
    String code = DoorCode.at(SECRET, NOW);
    assertThat(DoorCode.isCurrent(SECRET, code, NOW.plusSeconds(30))).isTrue();
    assertThat(DoorCode.isCurrent(SECRET, code, NOW.plusSeconds(60))).isFalse();
  }

  @Test
  void theCodeOfAnotherLessonIsRefused() {
    assertThat(DoorCode.isCurrent(SECRET, DoorCode.at(OTHER, NOW), NOW)).isFalse();
  }

  @Test
  void aScanLeavesFiveMinutesToType() {
    String pass = DoorCode.pass(SECRET, NOW);
    assertThat(DoorCode.isValidPass(SECRET, pass, NOW.plusSeconds(300))).isTrue();
    assertThat(DoorCode.isValidPass(SECRET, pass, NOW.plusSeconds(301))).isFalse();
  }

  @Test
  void aPassWhoseEndWasMovedIsRefused() {
    String pass = DoorCode.pass(SECRET, NOW);
    String moved = NOW.plusSeconds(9_999).getEpochSecond() + pass.substring(pass.indexOf('-'));
    assertThat(DoorCode.isValidPass(SECRET, moved, NOW)).isFalse();
    assertThat(DoorCode.isValidPass(SECRET, "", NOW)).isFalse();
    assertThat(DoorCode.isValidPass(SECRET, "99999999999999999999-aa", NOW)).isFalse();
  }
}
