package org.jiangqiao.completion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Ids;

/** 费用登记 as typed. */
record CostForm(
    String category, String description, String amount, String spentOn, String voucher) {

  static final List<String> CATEGORIES =
      List.of("TEACHING", "TRAINEE", "MATERIAL", "VENUE", "TRAVEL", "OTHER");

  CostForm {
    category = Typed.text(category);
    description = Typed.text(description);
    amount = Typed.text(amount);
    spentOn = Typed.text(spentOn);
    voucher = Typed.text(voucher);
  }

  /** The cost line, meaningful only when no fault was noted. */
  CostLine read(FormErrors errors, LocalDate today) {
    if (!CATEGORIES.contains(category)) {
      errors.add("category", "completion.form.choice");
    }
    Typed.required(errors, "description", description, 200);
    Typed.atMost(errors, "voucher", voucher, 60);
    BigDecimal value = Typed.amount(amount).orElse(BigDecimal.ZERO);
    if (value.signum() == 0) {
      errors.add("amount", "completion.form.amount", amount);
    }
    LocalDate day = Typed.pastDay(errors, "spentOn", spentOn, today);
    return new CostLine(Ids.next(), category, description, value, day, voucher);
  }
}
