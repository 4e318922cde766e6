/** 通讯录: organizations and persons as one school knows them, and whose number is whose. */
@NullMarked
@ApplicationModule(
    displayName = "单位与人员",
    allowedDependencies = {"kernel", "codes", "database", "ui", "access", "register"})
package org.jiangqiao.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
