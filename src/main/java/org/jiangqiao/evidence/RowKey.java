package org.jiangqiao.evidence;

import java.util.UUID;

/**
 * What a publication keeps of a row behind a figure: no more than tells it apart and weighs it.
 *
 * @param evidence key of the evidence it is a row of
 * @param weight what it adds to the figure, in the indicator's smallest unit
 * @param grade A to D
 * @param key what is counted once, where only different keys count; else empty
 */
public record RowKey(String evidence, UUID id, long weight, String grade, String key) {}
