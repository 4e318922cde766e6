package org.jiangqiao.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A form as its template shows it.
 *
 * @param id the record; null for a new one
 * @param version the version the form was opened with
 * @param typed what stands in the fields
 * @param doubts records that may be the same, each with a link
 * @param theirs what somebody else's change put where this form says something else, by column
 * @param meanwhile what others changed since the form was opened
 */
public record FormView(
    RegisterSpec spec,
    @Nullable UUID id,
    int version,
    Map<String, String> typed,
    FormErrors errors,
    List<Doubt> doubts,
    Map<String, String> theirs,
    List<HistoryView> meanwhile) {

  /** A record that may be the same. */
  public record Doubt(Refusal refusal, String href, boolean blocking) {}

  /** Where the form is sent. */
  public String action() {
    return id == null ? spec.href() : spec.href() + "/" + id;
  }

  /** Name under which the browser keeps the draft. */
  public String draft() {
    return spec.path() + "/" + (id == null ? "new" : id.toString());
  }

  /** What stands in a field. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }
}
