package org.jiangqiao.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closed batch to be written.
 *
 * @param completed how many of the people complete it; the others attend too little
 * @param halfDays how many half-days it has, two a day, each of four class hours
 * @param grade evidence grade of its rows
 */
record DemoBatch(
    UUID scheme,
    String number,
    String title,
    LocalDate startsOn,
    int halfDays,
    String place,
    String region,
    String audience,
    @Nullable UUID funding,
    boolean subsidised,
    @Nullable UUID customer,
    List<DemoPeople.Person> people,
    int completed,
    String grade) {

  static final int HOURS_A_HALF_DAY = 4;

  LocalDate endsOn() {
    return startsOn.plusDays((halfDays - 1) / 2);
  }

  int hours() {
    return halfDays * HOURS_A_HALF_DAY;
  }
}
