package org.jiangqiao.evidence;

import java.util.List;

/**
 * The indicators of one office, supplied as a bean by its module.
 *
 * @param name message key of the heading they stand under
 */
public record IndicatorGroup(String name, List<Indicator> indicators) {}
