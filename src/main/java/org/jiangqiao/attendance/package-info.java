/** 考勤: who was there, lesson by lesson, and how that was confirmed. */
@NullMarked
@ApplicationModule(
    displayName = "考勤",
    allowedDependencies = {
      "kernel",
      "codes",
      "paper",
      "database",
      "ui",
      "access",
      "files",
      "directory",
      "training",
      "enrolment"
    })
package org.jiangqiao.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
