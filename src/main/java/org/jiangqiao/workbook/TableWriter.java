package org.jiangqiao.workbook;

import java.io.IOException;
import java.util.List;

/** A table on its way out, row by row with little memory; nothing in it runs where it is opened. */
public interface TableWriter extends AutoCloseable {

  /** Writes one row; numbers stay numbers when they are given as such. */
  void row(List<?> values);

  @Override
  void close() throws IOException;
}
