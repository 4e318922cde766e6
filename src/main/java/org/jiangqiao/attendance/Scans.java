package org.jiangqiao.attendance;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.Ids;
import org.springframework.stereotype.Component;

/** Signs people in who scanned the code of the room and typed the end of their phone number. */
@Component
class Scans {

  private final Attendances attendances;
  private final Clock clock;

  Scans(Attendances attendances, Clock clock) {
    this.attendances = attendances;
    this.clock = clock;
  }

  /** Enters the person as present by code. */
  void signIn(UUID lesson, UUID enrolment) {
    attendances.mark(
        Actor.outsider("扫码签到"),
        new Attendances.Mark(
            lesson,
            enrolment,
            AttendanceStatus.PRESENT,
            Means.CODE,
            OffsetDateTime.now(clock),
            Ids.next()));
  }
}
