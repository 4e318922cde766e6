/** Published code tables and their checks, name reading and search tokens; knows no database. */
@NullMarked
@ApplicationModule(
    displayName = "代码与标准",
    allowedDependencies = {"kernel"})
package org.jiangqiao.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
