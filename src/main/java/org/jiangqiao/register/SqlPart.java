package org.jiangqiao.register;

import java.util.LinkedHashMap;
import java.util.Map;

/** A piece of SQL with the values of its named parameters; the text never holds a value. */
public record SqlPart(String sql, Map<String, Object> parameters) {

  /** Both pieces, one after the other. */
  public SqlPart and(String more, Map<String, Object> values) {
    Map<String, Object> all = new LinkedHashMap<>(parameters);
    all.putAll(values);
    return new SqlPart(sql + more, all);
  }
}
