package org.jiangqiao.claims;

import java.util.List;
import org.jiangqiao.evidence.Question;

/**
 * A figure that a number may mean.
 *
 * @param direct whether the measure word counts in the figure's unit; else in the one it is often
 *     confused with
 * @param score the higher, the likelier; comparable within one number only
 * @param reasons why it was thought of, each a message with its words
 */
record Reading(Question question, boolean direct, int score, List<Because> reasons) {}
