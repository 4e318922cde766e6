package org.jiangqiao.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.register.Register.Clash;
import org.jiangqiao.register.Register.Draft;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks all rules of a register about drafts; the form, the sheet and the API obey the same ones.
 */
@Component
public class RegisterRules {

  /**
   * What the rules say of one draft.
   *
   * @param errors faults that refuse it
   * @param clashes what is there already; those that block are among the errors too
   */
  public record Verdict(FormErrors errors, List<Clash> clashes) {

    /** Records that may be the same: a person decides. */
    public List<Clash> doubts() {
      return clashes.stream().filter(clash -> !clash.blocking()).toList();
    }
  }

  /** Judges drafts together, in few statements. */
  @Transactional(readOnly = true)
  public List<Verdict> judge(Register register, List<Draft> drafts) {
    List<FormErrors> errors = drafts.stream().map(draft -> ownFaults(register, draft)).toList();
    List<List<Clash>> found = new ArrayList<>();
    drafts.forEach(draft -> found.add(new ArrayList<>()));
    for (Clash clash : register.clashes(drafts)) {
      found.get(clash.draft()).add(clash);
      if (clash.blocking()) {
        Object[] arguments = clash.refusal().arguments().toArray();
        errors.get(clash.draft()).add(clash.column(), clash.refusal().code(), arguments);
      }
    }
    return IntStream.range(0, drafts.size())
        .mapToObj(i -> new Verdict(errors.get(i), List.copyOf(found.get(i))))
        .toList();
  }

  private static FormErrors ownFaults(Register register, Draft draft) {
    FormErrors errors = new FormErrors();
    for (Column column : register.spec().with(Column.Trait.REQUIRED)) {
      Object value = draft.values().get(column.name());
      if (value == null || "".equals(value)) {
        errors.add(column.name(), "register.wrong.required");
      }
    }
    register.check(draft.values(), errors);
    return errors;
  }
}
