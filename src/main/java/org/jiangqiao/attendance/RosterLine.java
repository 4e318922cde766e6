package org.jiangqiao.attendance;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person of a batch in one lesson.
 *
 * @param initials search keys for the filter on the page
 * @param status null while nothing was entered
 * @param happenedAt when the person was there, as far as known
 * @param enteredLate whether the entry was made after the day of the lesson
 */
record RosterLine(
    UUID enrolmentId,
    String name,
    String phoneTail,
    String audience,
    String initials,
    @Nullable AttendanceStatus status,
    @Nullable Means means,
    @Nullable OffsetDateTime happenedAt,
    boolean enteredLate,
    String recordedBy) {}
