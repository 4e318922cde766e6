package org.jiangqiao.evidence;

import java.util.List;

/**
 * The indicators of one office.
 *
 * @param name message key of the heading they stand under
 * @param indicators all versions of each
 */
public record IndicatorGroup(String name, List<Indicator> indicators) {}
