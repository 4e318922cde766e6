package org.jiangqiao.journal;

import java.util.List;

/**
 * What checking the record of changes came to.
 *
 * @param sealed links of the chain
 * @param unsealed latest entries not sealed yet
 * @param heads how many heads kept elsewhere it was compared with
 */
public record JournalReport(
    String head, long sealed, long unsealed, int heads, List<Finding> findings) {

  /** Whether nothing was found. */
  public boolean isSound() {
    return findings.isEmpty();
  }
}
