package org.jiangqiao.access;

import java.util.UUID;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the record of changes names them.
 *
 * @param account null for outsiders and for the platform itself
 * @param name shown in histories
 */
public record Actor(@Nullable UUID account, String name) {

  /** The signed-in viewer. */
  public static Actor of(Viewer viewer) {
    return new Actor(viewer.account(), viewer.name());
  }

  /**
   * Somebody who acts by a link, such as a trainee signing up; named by what they do, not by name.
   */
  public static Actor outsider(String role) {
    return new Actor(null, role);
  }
}
