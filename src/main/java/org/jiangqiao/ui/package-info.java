/** The shell of every page: layout, texts in two languages, errors, route rules. */
@NullMarked
@ApplicationModule(
    displayName = "界面",
    allowedDependencies = {"kernel", "database"})
package org.jiangqiao.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
