/** 台账: one description of a noun gives its list, form, record page, search and history. */
@NullMarked
@ApplicationModule(
    displayName = "台账",
    allowedDependencies = {
      "kernel",
      "codes",
      "database",
      "ui",
      "access",
      "api",
      "files",
      "jobs",
      "workbook"
    })
package org.jiangqiao.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
