package org.jiangqiao.claims;

import java.util.List;
import java.util.Optional;
import org.jiangqiao.evidence.Question;

/**
 * A figure that a number may mean.
 *
 * @param direct whether the measure word counts in the figure's unit; else in the one it is often
 *     confused with
 * @param score the higher, the likelier; comparable within one number only
 * @param reasons why it was thought of, each a message with its words
 * @param doubt why the number may be only a part of what the figure counts
 */
record Reading(
    Question question, boolean direct, int score, List<Because> reasons, Optional<Because> doubt) {}
