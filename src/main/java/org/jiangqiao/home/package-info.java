/** The first page after sign-in, and the menu of phones. */
@NullMarked
@ApplicationModule(
    displayName = "首页",
    allowedDependencies = {"kernel", "database", "ui", "access", "evidence", "training"})
package org.jiangqiao.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
