package org.jiangqiao.attendance;

import java.util.UUID;
import org.jiangqiao.access.Actor;

/**
 * A signed sheet came to a lesson of the batch or was taken away; published in that transaction.
 */
public record SheetsChanged(Actor actor, UUID batchId) {}
