/** 封存: the school's signing keys, hash trees, and the record of changes chained entry by entry. */
@NullMarked
@ApplicationModule(
    displayName = "封存",
    allowedDependencies = {"kernel", "database", "ui", "access"})
package org.jiangqiao.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
