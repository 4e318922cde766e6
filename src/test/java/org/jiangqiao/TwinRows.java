package org.jiangqiao;

import java.util.Map;
import org.jiangqiao.kernel.SchoolId;

/**
 * Makes records in a school that {@link org.jiangqiao.scenario.WholeSchool} cannot make through
 * pages. A module adds its own as a {@code @Component} among its tests; {@link TwinSchoolTest} then
 * asks for them from another school.
 */
public interface TwinRows {

  /**
   * What stands in addresses, by what stands before it: {@code /files/} for {@code /files/{id}},
   * {@code /batches/{}/lessons/} for {@code /batches/{id}/lessons/{lesson}}.
   */
  Map<String, String> of(SchoolId school);
}
