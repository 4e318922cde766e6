/** One builder of schools for all tests; it goes through the product's own pages. */
@NullMarked
package org.jiangqiao.scenario;

import org.jspecify.annotations.NullMarked;
