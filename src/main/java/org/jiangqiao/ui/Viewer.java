package org.jiangqiao.ui;

import java.util.Set;
import java.util.UUID;
import org.jiangqiao.kernel.SchoolId;

/**
 * Who looks at the page.
 *
 * @param demo whether the school holds demo data, which every page then says
 * @param roles role codes such as {@code TRAINING_OFFICE}
 * @param rights what those roles may do, such as {@code training.manage}
 */
public record Viewer(
    SchoolId school,
    String schoolName,
    boolean demo,
    UUID account,
    String name,
    Set<String> roles,
    Set<String> rights) {

  /** Whether any of the viewer's roles has the right. */
  public boolean may(String right) {
    return rights.contains(right);
  }
}
