/**
 * Excel and CSV files from people's desks, read with distrust, and written so that nothing runs.
 */
@NullMarked
@ApplicationModule(
    displayName = "工作簿",
    allowedDependencies = {"kernel", "codes"})
package org.jiangqiao.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
