/** Measures the product against floors of the same run; started by {@code ./bench}. */
@NullMarked
package org.jiangqiao.bench;

import org.jspecify.annotations.NullMarked;
