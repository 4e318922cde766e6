package org.jiangqiao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangqiao.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInThrottleTest extends AppTest {

  private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

  private SignInThrottle throttle;
  private String name;
  private String address;

  @BeforeEach
  void aNameAndAnAddress() {
    throttle = at(NOW);
    name = "n" + UUID.randomUUID();
    address = "10.0.0." + UUID.randomUUID();
  }

  @Test
  void sixFailuresOfANameFromOneAddressBeginADelay() {
    assertThat(admitted(6, name, address)).isEqualTo(6);
    assertThat(throttle.admit(name, address)).isEqualTo(2);
  }

  @Test
  void theDelayDoublesUpToAQuarterOfAnHour() {
    Instant time = NOW;
    long[] waits = new long[12];
    admitted(5, name, address);
    for (int i = 0; i < waits.length; i++) {
      throttle = at(time);
      throttle.admit(name, address);
      waits[i] = throttle.admit(name, address);
      time = time.plusSeconds(waits[i]);
    }
    assertThat(waits).containsExactly(2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900);
  }

  @Test
  void aStrangerWhoFailsOnPurposeDoesNotLockTheOwnerOut() {
    Instant time = NOW;
    for (int i = 0; i < 15; i++) {
      throttle = at(time);
      throttle.admit(name, "stranger " + address);
      throttle.failed(name, "stranger " + address);
      time = time.plusSeconds(900);
    }
    assertThat(throttle.admit(name, "stranger " + address)).isEqualTo(900);
    assertThat(throttle.admit(name, address)).isEqualTo(0);
  }

  @Test
  void anAddressThatTriesManyNamesIsSlowedDown() {
    for (int i = 0; i < 51; i++) {
      throttle.failed(name + i, address);
    }
    assertThat(throttle.admit(name, address)).isEqualTo(2);
    assertThat(throttle.admit(name, "another " + address)).isEqualTo(0);
  }

  @Test
  void comingInForgetsTheFailuresOfTheName() {
    admitted(6, name, address);
    throttle.succeeded(name, address);
    assertThat(throttle.admit(name, address)).isEqualTo(0);
  }

  @Test
  void guessesSentSideBySideAreCountedOneByOne() {
    AtomicInteger admitted = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 30; i++) {
        threads.submit(() -> throttle.admit(name, address) == 0 ? admitted.incrementAndGet() : 0);
      }
    }
    assertThat(admitted.get()).isEqualTo(6);
  }

  @Test
  void failuresOfADayAgoAreForgotten() {
    admitted(6, name, address);
    throttle = at(NOW.plus(Duration.ofHours(25)));
    assertThat(admitted(6, name, address)).isEqualTo(6);
  }

  @Test
  void whatWasTypedIsNotKept() {
    throttle.admit("my secret password", address);
    throttle.failed("x".repeat(100_000), address);
    assertThat(
            jdbc.sql(
                    "select count(*) from access.sign_in_throttle where subject like '%secret%' or length(subject) > 50")
                .query(Long.class)
                .single())
        .isEqualTo(0);
  }

  private int admitted(int times, String name, String address) {
    int admitted = 0;
    for (int i = 0; i < times; i++) {
      admitted += throttle.admit(name, address) == 0 ? 1 : 0;
    }
    return admitted;
  }

  private SignInThrottle at(Instant time) {
    return new SignInThrottle(jdbc, Clock.fixed(time, ZoneOffset.UTC));
  }
}
