package org.jiangqiao.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A training scheme of a demo school.
 *
 * @param code the letters in its batch numbers
 * @param topics titles its batches take in turn
 */
record DemoScheme(
    UUID id,
    String code,
    String name,
    String programmeLine,
    String audience,
    int halfDays,
    @Nullable UUID funding,
    boolean subsidised,
    List<String> topics) {

  int hours() {
    return halfDays * DemoBatch.HOURS_A_HALF_DAY;
  }
}
