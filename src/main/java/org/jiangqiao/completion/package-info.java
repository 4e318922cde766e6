/**
 * Closing a batch: who completed, certificates, ratings, follow-up, cost, and the figures of it.
 */
@NullMarked
@ApplicationModule(
    displayName = "结业",
    allowedDependencies = {
      "kernel",
      "codes",
      "paper",
      "database",
      "ui",
      "access",
      "files",
      "jobs",
      "evidence",
      "directory",
      "training",
      "attendance"
    })
package org.jiangqiao.completion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
