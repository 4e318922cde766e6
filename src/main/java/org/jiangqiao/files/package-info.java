/** Files that come in and go out, and the papers that stand with a record as evidence. */
@NullMarked
@ApplicationModule(
    displayName = "文件与佐证",
    allowedDependencies = {"kernel", "paper", "database", "ui", "access"})
package org.jiangqiao.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
