/** 演示数据: two schools to try the product on. Every person and every firm is made up. */
@NullMarked
@ApplicationModule(
    displayName = "演示数据",
    allowedDependencies = {
      "kernel",
      "codes",
      "database",
      "access",
      "directory",
      "training",
      "report"
    })
package org.jiangqiao.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
