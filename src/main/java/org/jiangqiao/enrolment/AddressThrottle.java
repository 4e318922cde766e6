package org.jiangqiao.enrolment;

import java.time.Clock;
import org.jiangqiao.access.PerMinute;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Slows down one network address that sends forms without end. Generous, because a village or a
 * company shares one address.
 */
@Component
class AddressThrottle {

  private final PerMinute forms;

  AddressThrottle(@Value("${jiangqiao.sign-up.per-minute:300}") int perMinute, Clock clock) {
    this.forms = new PerMinute(perMinute, clock);
  }

  /** Counts one form of the address; false when it has sent too many within a minute. */
  boolean allows(String address) {
    return forms.count(address) == 0;
  }
}
