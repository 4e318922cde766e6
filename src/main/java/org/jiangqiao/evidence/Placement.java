package org.jiangqiao.evidence;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jiangqiao.ui.Language;

/**
 * Where an indicator stands among the others and how texts speak of it; none of it changes the
 * value.
 *
 * @param owner the role of the office that answers for it
 * @param cutOff 统计时点: the day of a year up to which its records should be in
 * @param aliases words by which a text may mean it, by language
 */
public record Placement(
    Side side, Force force, String owner, MonthDay cutOff, Map<Language, List<String>> aliases) {}
