package org.jiangqiao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangqiao.report.FrozenFigure.FrozenSum;

/**
 * What the text of a definition says it counts: the figure itself and, of a ratio, its two parts.
 *
 * @param stated the figure first, then the parts
 */
record VerifierDefinition(List<Stated> stated) {

  /** One indicator as the text states it, such as {@code Mean[decimals=1]} persons. */
  record Stated(String indicator, int version, String unit, String measure, String digits) {}

  private static final Pattern STATED =
      Pattern.compile(
          "^indicator (\\S+) version (\\d{1,9})\\nunit (\\S+)\\nmeasure (\\w+)\\[(?:\\w+=(\\d+))?",
          Pattern.MULTILINE);

  static VerifierDefinition read(String text) {
    List<Stated> stated = new ArrayList<>();
    Matcher found = STATED.matcher(text);
    while (found.find()) {
      String digits = found.group(5) == null ? "" : found.group(5);
      stated.add(
          new Stated(
              found.group(1),
              Integer.parseInt(found.group(2)),
              found.group(3),
              found.group(4),
              digits));
    }
    return new VerifierDefinition(stated);
  }

  /** Whether the figure counts what the text says, in its unit, by its measure, over its lists. */
  boolean fits(FrozenFigure figure) {
    if (stated.isEmpty()) {
      return false;
    }
    Stated whole = stated.getFirst();
    List<Stated> counted = figure.isRatio() ? stated.subList(1, stated.size()) : List.of(whole);
    if (!whole.indicator().equals(figure.indicator())
        || whole.version() != figure.version()
        || !whole.unit().equals(figure.unit())
        || !whole.measure().equalsIgnoreCase(figure.measure())
        || !whole.digits().isEmpty() && Integer.parseInt(whole.digits()) != figure.decimals()
        || counted.size() != figure.lists().size()) {
      return false;
    }
    for (int i = 0; i < counted.size(); i++) {
      if (!fits(counted.get(i), figure.lists().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Stated part, FrozenSum sum) {
    return part.indicator().equals(sum.indicator())
        && part.version() == sum.version()
        && part.measure().equals("Distinct") == sum.distinct();
  }
}
