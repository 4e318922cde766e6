package org.jiangqiao.evidence;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement with its named parameters. */
record Statement(String sql, Map<String, @Nullable Object> parameters) {

  Statement with(String name, @Nullable Object value) {
    Map<String, @Nullable Object> more = new HashMap<>(parameters);
    more.put(name, value);
    return new Statement(sql, more);
  }
}
