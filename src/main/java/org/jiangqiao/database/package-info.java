/** The PostgreSQL under everything: the embedded server, roles, and the school of a transaction. */
@NullMarked
@ApplicationModule(
    displayName = "数据库",
    allowedDependencies = {"kernel"})
package org.jiangqiao.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
