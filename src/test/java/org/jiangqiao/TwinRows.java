package org.jiangqiao;

import java.util.Map;
import java.util.UUID;
import org.jiangqiao.kernel.SchoolId;

/**
 * Makes records in a school and says which address shows each. A module adds its own as a
 * {@code @Component} among its tests; {@link TwinSchoolTest} then asks for them from another
 * school.
 */
public interface TwinRows {

  /**
   * Address patterns, as mapped, with the id of a record of that school to put in for the braces.
   */
  Map<String, UUID> of(SchoolId school);
}
