package org.jiangqiao.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 培训项目: what is offered again and again; a batch takes its defaults from here.
 *
 * @param programmeLine 培训条线: the heading under which offices add schemes up
 * @param customerName who commissioned it; empty when nobody did
 * @param hours class hours as planned, 1 to 2000
 * @param completionPercent share of half-days needed to complete, 1 to 100
 * @param lessons rows of the standard plan
 */
record Scheme(
    UUID id,
    String name,
    String programmeLine,
    @Nullable UUID customerId,
    String customerName,
    @Nullable UUID fundingLineId,
    String fundingLineName,
    String audience,
    int hours,
    int completionPercent,
    String note,
    int version,
    int lessons) {}
