/**
 * Figures that open: what is counted, by which conditions, over which rows. Features supply {@link
 * org.jiangqiao.evidence.Indicator} definitions; the pages here show them without knowing them.
 */
@NullMarked
@ApplicationModule(
    displayName = "指标与佐证",
    allowedDependencies = {"kernel", "database", "ui", "access", "workbook", "api"})
package org.jiangqiao.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
