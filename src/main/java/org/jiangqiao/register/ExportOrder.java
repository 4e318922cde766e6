package org.jiangqiao.register;

import java.util.List;
import java.util.Set;
import org.jiangqiao.kernel.Purpose;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.workbook.TableForm;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody wants to take away of a list: exactly its rows, in its order.
 *
 * @param address the list as it was seen
 * @param columns in the order of the list
 * @param everything whether all columns were asked for instead of those shown
 * @param fullNumbers whether numbers of identity papers are not to be masked
 * @param reason what it is for, as typed
 */
record ExportOrder(
    RegisterSpec spec,
    RegisterQuery query,
    Address address,
    TableForm form,
    List<Column> columns,
    boolean everything,
    boolean fullNumbers,
    String reason) {

  static ExportOrder of(RegisterSpec spec, MultiValueMap<String, String> given) {
    boolean everything = "all".equals(given.getFirst("which"));
    String reason = given.getFirst("reason");
    return new ExportOrder(
        spec,
        RegisterQuery.of(spec, given),
        Address.of(spec, given),
        "csv".equals(given.getFirst("as")) ? TableForm.CSV : TableForm.XLSX,
        everything ? spec.columns() : ListPages.columns(spec, given),
        everything,
        given.containsKey("numbers"),
        reason == null ? "" : reason.strip());
  }

  /** Whether it says something about human beings. */
  boolean isPersonal() {
    return columns.stream().anyMatch(column -> column.is(Column.Trait.PERSONAL));
  }

  /** Whether it holds numbers of identity papers. */
  boolean hasNumbers() {
    return columns.stream().anyMatch(column -> column.type() instanceof ColumnType.PaperNumber);
  }

  /** What is wrong with the reason; null when it will do. */
  @Nullable Refusal wrongReason() {
    boolean wrong = isPersonal() ? !Purpose.isStated(reason) : reason.length() > Purpose.MOST;
    return wrong ? Refusal.of("register.export.noReason") : null;
  }

  /** Names of the columns, as they are written down. */
  Set<String> names() {
    return columns.stream()
        .map(Column::name)
        .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
  }
}
