/** Tests that hold over all modules. */
@NullMarked
package org.jiangqiao;

import org.jspecify.annotations.NullMarked;
