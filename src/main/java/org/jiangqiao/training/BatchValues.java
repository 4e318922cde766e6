package org.jiangqiao.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the office decides of a batch, checked.
 *
 * @param capacity seats, 1 to 5000
 * @param hours class hours as planned, 1 to 2000
 * @param completionPercent share of half-days needed to complete, 1 to 100
 */
record BatchValues(
    String number,
    String title,
    LocalDate startsOn,
    LocalDate endsOn,
    String place,
    @Nullable UUID customerId,
    String customerName,
    @Nullable UUID fundingLineId,
    int capacity,
    int hours,
    int completionPercent,
    String trainers,
    String contact,
    String note) {

  /** The same with the customer's name in other words. */
  BatchValues namingCustomer(String name) {
    return new BatchValues(
        number,
        title,
        startsOn,
        endsOn,
        place,
        customerId,
        name,
        fundingLineId,
        capacity,
        hours,
        completionPercent,
        trainers,
        contact,
        note);
  }
}
