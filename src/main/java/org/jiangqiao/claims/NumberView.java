package org.jiangqiao.claims;

import java.util.List;
import java.util.UUID;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Question;
import org.jspecify.annotations.Nullable;

/**
 * One number of a checked text.
 *
 * @param question the figure it was held against; null where none fits
 * @param other the figure in the confused unit; null where that one does not bear it out
 * @param readings the figures it may mean, the likeliest first
 * @param phrases how the value may honestly be said
 */
record NumberView(
    UUID text,
    ClaimChecks.Run run,
    CheckedClaim claim,
    String sentence,
    @Nullable Question question,
    @Nullable Question other,
    List<Reading> readings,
    List<String> phrases,
    List<Indicator> all) {}
