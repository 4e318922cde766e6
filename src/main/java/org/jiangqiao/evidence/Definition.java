package org.jiangqiao.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Everything that decides a figure, as text: what is counted, by which SQL, with which conditions.
 * A publication keeps the text, so that a later reader can tell whether the same thing was counted.
 *
 * @param text one fact a line, in a fixed order
 */
public record Definition(String text) {

  /** The definition of an indicator; of a ratio with those of its two parts. */
  public static Definition of(Indicator indicator, Indicators indicators) {
    List<String> lines = new ArrayList<>();
    lines.add("indicator " + indicator.id() + " version " + indicator.version());
    lines.add("unit " + indicator.unit());
    lines.add("measure " + indicator.measure());
    lines.add("time " + indicator.time());
    if (indicator.measure() instanceof Measure.Ratio) {
      indicators
          .counted(indicator)
          .forEach(part -> lines.addAll(of(part, indicators).text().lines().toList()));
    }
    for (Part part : indicator.parts()) {
      lines.addAll(lines(indicator, part));
    }
    return new Definition(String.join("\n", lines));
  }

  private static List<String> lines(Indicator indicator, Part part) {
    Evidence evidence = part.evidence();
    List<String> lines = new ArrayList<>();
    lines.add("rows " + evidence.key() + ": " + oneLine(evidence.from()));
    lines.add("period: " + oneLine(indicator.time().predicate(evidence)));
    lines.add("grade: " + oneLine(evidence.grade()));
    lines.add("weight " + part.weight() + ": " + oneLine(part.weightSql()));
    if (indicator.measure() instanceof Measure.Distinct) {
      lines.add("key: " + oneLine(part.keySql()));
    }
    for (Condition condition : part.conditions()) {
      lines.add("condition " + condition.name() + ": " + oneLine(condition.sql(evidence)));
    }
    return lines;
  }

  private static String oneLine(String sql) {
    return sql.replaceAll("\\s+", " ").strip();
  }

  /** SHA-256 of the text in hex digits. */
  public String hash() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
