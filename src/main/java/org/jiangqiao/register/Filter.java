package org.jiangqiao.register;

import java.util.List;

/**
 * A restriction of a list to some values of a column, as it stands in the address: {@code
 * f.kind=ENTERPRISE&f.kind=DEALER}, {@code f.birthDate.from=1980-01-01}, {@code f.phone=-} for
 * records that have none.
 *
 * @param anyOf values of which the record has one; empty for none asked
 * @param from lowest value, as text; empty for no bound
 * @param until highest value, as text; empty for no bound
 * @param missing whether the record must have no value
 */
public record Filter(
    Column column, List<String> anyOf, String from, String until, boolean missing) {

  /** Stands in the address for "has none". */
  public static final String NONE = "-";

  /** Whether it restricts nothing. */
  public boolean isIdle() {
    return anyOf.isEmpty() && from.isEmpty() && until.isEmpty() && !missing;
  }
}
