package org.jiangqiao.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, by field; the empty name stands for the form as a whole. */
public final class FormErrors {

  private final Map<String, Refusal> errors = new LinkedHashMap<>();

  /** Notes the first fault of a field; later ones of the same field are not shown. */
  public FormErrors add(String field, String code, Object... arguments) {
    errors.putIfAbsent(field, Refusal.of(code, arguments));
    return this;
  }

  /** The fault of a field, or null when the field is right. */
  public @Nullable Refusal of(String field) {
    return errors.get(field);
  }

  /** Whether the form can be taken. */
  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /** All faults by field name, in the order found. */
  public Map<String, Refusal> all() {
    return Map.copyOf(errors);
  }
}
