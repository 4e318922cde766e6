@NullMarked
package org.jiangqiao.codes;

import org.jspecify.annotations.NullMarked;
