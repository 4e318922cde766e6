package org.jiangqiao.codes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A two-digit division of GB/T 4754-2017, such as 36 汽车制造业. */
public record IndustryDivision(
    String code, IndustrySection section, String chinese, String english) {

  private static final class Loaded {
    static final Map<String, IndustryDivision> BY_CODE = read();

    private static Map<String, IndustryDivision> read() {
      Map<String, IndustryDivision> divisions = new LinkedHashMap<>();
      for (String[] row : CodeTable.rows("industries.tsv")) {
        IndustrySection section = IndustrySection.valueOf(row[1]);
        divisions.put(row[0], new IndustryDivision(row[0], section, row[2], row[3]));
      }
      return Collections.unmodifiableMap(divisions);
    }
  }

  /** Finds by two digits. */
  public static Optional<IndustryDivision> find(String code) {
    return Optional.ofNullable(Loaded.BY_CODE.get(code));
  }

  /** All 97 divisions in order. */
  public static List<IndustryDivision> all() {
    return List.copyOf(Loaded.BY_CODE.values());
  }

  /** The divisions of a section in order. */
  public static List<IndustryDivision> of(IndustrySection section) {
    return all().stream().filter(division -> division.section == section).toList();
  }

  /** The name in Chinese, or in English (own translation) for an English locale. */
  public String label(Locale locale) {
    return locale.getLanguage().equals("en") ? english : chinese;
  }

  /** The sector: support services of farming (05), mining (11) and repair (43) count as third. */
  public Sector sector() {
    if (code.equals("05") || code.equals("11") || code.equals("43")) {
      return Sector.THIRD;
    }
    return switch (section) {
      case A -> Sector.FIRST;
      case B, C, D, E -> Sector.SECOND;
      default -> Sector.THIRD;
    };
  }
}
