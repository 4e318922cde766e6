/** Long work in the background, with progress: can be left, found again and cancelled. */
@NullMarked
@ApplicationModule(
    displayName = "后台任务",
    allowedDependencies = {"kernel", "database", "ui", "access"})
package org.jiangqiao.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
