/** 培训: schemes, yearly plans, batches with their lessons and steps, totals of the past. */
@NullMarked
@ApplicationModule(
    displayName = "培训",
    allowedDependencies = {
      "kernel",
      "codes",
      "paper",
      "database",
      "ui",
      "access",
      "workbook",
      "register",
      "directory"
    })
package org.jiangqiao.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
