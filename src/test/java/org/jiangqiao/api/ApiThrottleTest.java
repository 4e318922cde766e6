package org.jiangqiao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ApiThrottleTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-25T08:00:00Z"));

  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

  private final ApiThrottle throttle = new ApiThrottle(2, clock);

  private MockHttpServletResponse call(String path, String key, String address) throws Exception {
    var request = new MockHttpServletRequest("GET", path);
    request.addHeader("Authorization", "Bearer " + key);
    request.setRemoteAddr(address);
    var response = new MockHttpServletResponse();
    throttle.doFilter(request, response, new MockFilterChain());
    return response;
  }

  @Test
  void aKeyThatCallsTooOftenIsToldHowLongToWait() throws Exception {
    String path = "/api/v1/directory/people";
    call(path, "jq_AAAAAAAAAAAAA", "10.0.0.1");
    call(path, "jq_AAAAAAAAAAAAA", "10.0.0.2");
    now.updateAndGet(t -> t.plusSeconds(20));
    var third = call(path, "jq_AAAAAAAAAAAAA", "10.0.0.3");
    assertThat(third.getStatus()).isEqualTo(429);
    assertThat(third.getHeader("Retry-After")).isEqualTo("40");
    assertThat(call(path, "jq_BBBBBBBBBBBBB", "10.0.0.3").getStatus()).isEqualTo(200);
    assertThat(call("/training/batches", "jq_AAAAAAAAAAAAA", "10.0.0.3").getStatus())
        .isEqualTo(200);
    now.updateAndGet(t -> t.plus(Duration.ofMinutes(1)));
    assertThat(call(path, "jq_AAAAAAAAAAAAA", "10.0.0.1").getStatus()).isEqualTo(200);
  }

  @Test
  void anAddressThatGuessesKeysIsSlowedDown() throws Exception {
    int status = 200;
    for (int i = 0; i < 9; i++) {
      status = call("/api/v1/figures", "jq_GUESS00000" + i, "10.0.0.9").getStatus();
    }
    assertThat(status).isEqualTo(429);
  }
}
