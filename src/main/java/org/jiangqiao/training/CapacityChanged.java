package org.jiangqiao.training;

import java.util.UUID;

/**
 * The seats of a batch became more or fewer; published inside the transaction of the change, with
 * the seats locked, so that people waiting can be seated at once.
 */
public record CapacityChanged(UUID batchId, int from, int to) {}
