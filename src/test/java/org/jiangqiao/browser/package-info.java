/** The product as people use it: a real browser on a real server. */
@NullMarked
package org.jiangqiao.browser;

import org.jspecify.annotations.NullMarked;
