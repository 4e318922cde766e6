/** Words every module shares: ids, periods, counts with units, refusals. No Spring, no SQL. */
@NullMarked
@ApplicationModule(
    displayName = "核心词汇",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
package org.jiangqiao.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
