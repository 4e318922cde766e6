/** What leaves the screen: PDF papers with embedded Chinese fonts, and QR codes. */
@NullMarked
@ApplicationModule(
    displayName = "纸面",
    allowedDependencies = {"kernel"})
package org.jiangqiao.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
