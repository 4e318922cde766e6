package org.jiangqiao.enrolment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Another batch in which the person is enrolled and which matters to this one.
 *
 * @param overlaps whether the days of the two batches overlap
 * @param sameHalfDay whether both hold a lesson on the same half-day
 * @param paid whether the same subsidised funding line pays for the person there in the same year
 */
record OtherBatch(
    UUID personKey,
    UUID id,
    String number,
    String title,
    LocalDate startsOn,
    LocalDate endsOn,
    boolean overlaps,
    boolean sameHalfDay,
    boolean paid) {}
