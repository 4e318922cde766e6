package org.jiangqiao.register;

import gg.jte.Content;
import java.util.List;

/** A record's page as its template shows it. */
public record RecordView(
    RegisterSpec spec,
    RecordRow row,
    String title,
    List<Value> values,
    List<HistoryView> history,
    List<Content> panels,
    boolean managing) {

  /** One value; {@code href} leads to the record it names, or is empty. */
  public record Value(Column column, String text, String href) {}
}
