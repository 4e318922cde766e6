package org.jiangqiao.training;

import java.util.UUID;

/**
 * A batch took a step; published inside the transaction of the step.
 *
 * @param step as stored: {@code ANNOUNCED}, {@code SIGN_UP_OPENED}, {@code SIGN_UP_CLOSED}, {@code
 *     STARTED}, {@code WALK_IN_OPENED}, {@code WALK_IN_CLOSED}, {@code CLOSED}, {@code REOPENED} or
 *     {@code CANCELLED}
 */
public record BatchStepped(UUID batchId, String step, String reason) {}
