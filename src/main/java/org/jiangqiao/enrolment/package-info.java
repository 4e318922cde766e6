/** 报名: seats, the waiting list, rosters, the public sign-up page and the rosters of companies. */
@NullMarked
@ApplicationModule(
    displayName = "报名",
    allowedDependencies = {
      "kernel",
      "codes",
      "paper",
      "database",
      "ui",
      "access",
      "register",
      "workbook",
      "directory",
      "training"
    })
package org.jiangqiao.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
