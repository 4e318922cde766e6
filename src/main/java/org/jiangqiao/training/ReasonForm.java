package org.jiangqiao.training;

import org.jiangqiao.kernel.FormErrors;

/** A form that asks for a reason, of 2 to 200 characters. */
record ReasonForm(String reason) {

  ReasonForm {
    reason = Fields.typed(reason);
  }

  /** What is wrong with it. */
  FormErrors errors() {
    FormErrors errors = new FormErrors();
    if (reason.length() < 2) {
      errors.add("reason", "training.form.reason");
    }
    new Fields(errors).optional("reason", reason, 200);
    return errors;
  }
}
