package org.jiangqiao.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 班次抬头: what every page about a batch shows of it.
 *
 * @param endsOn the last day, not before {@code startsOn}
 * @param taken seats taken, 0 to {@code capacity}
 * @param waiting people on the waiting list
 * @param hours class hours (学时) as planned
 * @param completionPercent share of half-days, 1 to 100, needed to complete
 * @param audience code of the audience the scheme is meant for
 * @param customerId the company the batch is held for, if any
 * @param subsidised whether the funding line pays for a person once a year only
 */
public record BatchHead(
    UUID id,
    String number,
    String title,
    UUID schemeId,
    String schemeName,
    LocalDate startsOn,
    LocalDate endsOn,
    String place,
    String contact,
    int capacity,
    int taken,
    int waiting,
    int hours,
    int completionPercent,
    String audience,
    @Nullable UUID customerId,
    @Nullable UUID fundingLineId,
    boolean subsidised,
    BatchState state) {}
