/** Schools, accounts, roles by office, sign-in, links for outsiders, and the record of changes. */
@NullMarked
@ApplicationModule(
    displayName = "学校与权限",
    allowedDependencies = {"kernel", "database", "ui"})
package org.jiangqiao.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
