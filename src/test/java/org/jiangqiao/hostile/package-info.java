/** What people send who mean harm, and what comes of it: a plain answer, and nothing else. */
@NullMarked
package org.jiangqiao.hostile;

import org.jspecify.annotations.NullMarked;
