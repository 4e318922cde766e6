package org.jiangqiao.register;

import java.util.HashMap;
import java.util.Map;
import org.jiangqiao.kernel.FormErrors;

/**
 * A form as it came in.
 *
 * @param typed what stood in the fields, by field name, to be shown again
 * @param values what of it could be read
 * @param errors what could not
 */
record TypedForm(Map<String, String> typed, RowValues values, FormErrors errors) {

  static TypedForm empty() {
    return new TypedForm(new HashMap<>(), RowValues.of(Map.of()), new FormErrors());
  }
}
