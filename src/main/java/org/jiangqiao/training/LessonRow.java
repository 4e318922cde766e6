package org.jiangqiao.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 课次: one half-day of a batch.
 *
 * @param halfDay {@code AM}, {@code PM} or {@code EVENING}; texts {@code training.halfDay.<CODE>}
 * @param place empty when it is the batch's own
 * @param hours class hours, more than 0 and at most 12
 * @param cancelled whether it does not take place; such lessons count nowhere
 */
public record LessonRow(
    UUID id,
    UUID batchId,
    LocalDate heldOn,
    String halfDay,
    String title,
    String place,
    String trainer,
    BigDecimal hours,
    boolean cancelled) {}
