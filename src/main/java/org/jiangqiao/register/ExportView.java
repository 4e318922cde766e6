package org.jiangqiao.register;

import java.util.List;
import org.jiangqiao.ui.Page;
import org.jiangqiao.workbook.TableForm;

/**
 * The form by which a list is taken away.
 *
 * @param shown how many columns the list shows
 * @param personalShown whether one of those is personal
 * @param personal whether any column of the register is personal
 * @param mayNumbers whether the viewer may choose full numbers of identity papers
 * @param numbers whether full numbers were chosen
 */
public record ExportView(
    RegisterSpec spec,
    Address address,
    TableForm form,
    boolean everything,
    int shown,
    boolean personalShown,
    boolean personal,
    boolean mayNumbers,
    boolean numbers,
    String reason) {

  static ExportView of(ExportOrder order, boolean mayNumbers) {
    RegisterSpec spec = order.spec();
    List<Column> shown = ListPages.columns(spec, order.address().parameters());
    return new ExportView(
        spec,
        order.address(),
        order.form(),
        order.everything(),
        shown.size(),
        shown.stream().anyMatch(column -> column.is(Column.Trait.PERSONAL)),
        !spec.with(Column.Trait.PERSONAL).isEmpty(),
        mayNumbers,
        order.fullNumbers(),
        order.reason());
  }

  static boolean mayNumbers(Page page, Register register) {
    return !register.fullNumbersRight().isEmpty() && page.may(register.fullNumbersRight());
  }
}
