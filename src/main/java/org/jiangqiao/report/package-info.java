/** 发布与年报: editions whose figures are frozen and signed, and the annual report. */
@NullMarked
@ApplicationModule(
    displayName = "发布与年报",
    allowedDependencies = {
      "kernel",
      "codes",
      "database",
      "ui",
      "access",
      "evidence",
      "claims",
      "journal",
      "jobs",
      "paper",
      "files"
    })
package org.jiangqiao.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
