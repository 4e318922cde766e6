package org.jiangqiao.report;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.jiangqiao.kernel.FormErrors;
import org.jspecify.annotations.Nullable;

/** 手填 as typed. */
record CellFillForm(String value, String paper, String signer, String reason) {

  static final CellFillForm BLANK = new CellFillForm("", "", "", "");

  private static final String NUMBER = "(\\d{1,3}(,\\d{3})+|\\d{1,14})(\\.\\d{1,4})?";
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  CellFillForm {
    value = Normalizer.normalize(plain(value), Normalizer.Form.NFKC).strip();
    paper = plain(paper);
    signer = plain(signer);
    reason = plain(reason);
  }

  private static String plain(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** The value as kept: a number without separators. */
  String number() {
    return value.matches(NUMBER) ? value.replace(",", "") : value;
  }

  /** Only the reason, to empty a cell. */
  CellFillForm emptied() {
    return new CellFillForm("", "", "", reason);
  }

  /** What is wrong with a value to be filled in. */
  FormErrors check(ReportTableRow row, boolean again) {
    FormErrors errors = new FormErrors();
    switch (row.kind()) {
      case WORDS -> required(errors, "value", value, 60);
      case NUMBER, PERCENT -> {
        if (!value.matches(NUMBER)) {
          errors.add("value", "report.cell.notANumber", value);
        } else if (row.kind() == ReportTableRow.Kind.PERCENT
            && new BigDecimal(number()).compareTo(WHOLE) > 0) {
          errors.add("value", "report.cell.percent", value);
        }
      }
    }
    required(errors, "paper", paper, 120);
    required(errors, "signer", signer, 60);
    if (again) {
      checkReason(errors);
    }
    return errors;
  }

  /** What is wrong with the reason for a change. */
  void checkReason(FormErrors errors) {
    required(errors, "reason", reason, 200);
  }

  private static void required(FormErrors errors, String field, String text, int most) {
    if (text.isEmpty()) {
      errors.add(field, "report.fault.required");
    } else if (text.length() > most) {
      errors.add(field, "report.fault.tooLong", String.valueOf(most));
    }
  }
}
