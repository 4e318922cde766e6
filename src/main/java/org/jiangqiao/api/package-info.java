/** 接口: keys with which programs act for a school, and the description of what they may call. */
@NullMarked
@ApplicationModule(
    displayName = "接口",
    allowedDependencies = {"kernel", "database", "ui", "access"})
package org.jiangqiao.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
