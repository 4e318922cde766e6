package org.jiangqiao.completion;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 跟踪回访.
 *
 * @param name whom it was about; null when about the batch as a whole
 * @param means VISIT, CALL or MESSAGE
 */
record FollowUp(
    UUID id,
    LocalDate visitedOn,
    @Nullable String name,
    String means,
    String visitedBy,
    String problem,
    String help,
    String effect) {}
