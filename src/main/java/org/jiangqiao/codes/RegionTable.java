package org.jiangqiao.codes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The regions in memory, read when first asked for. */
final class RegionTable {
  private RegionTable() {}

  // Loaded with this class and not before.
  private static final class Loaded {
    static final Map<String, Region> BY_CODE = read();

    private static Map<String, Region> read() {
      Map<String, Region> regions = new LinkedHashMap<>();
      for (String[] row : CodeTable.rows("regions.tsv")) {
        regions.put(row[0], Region.of(row[0], row[1]));
      }
      return regions;
    }
  }

  static Optional<Region> find(String code) {
    return Optional.ofNullable(Loaded.BY_CODE.get(padded(code)));
  }

  static List<Region> places() {
    return all().filter(region -> region.level() != Region.Level.GROUP).toList();
  }

  static List<Region> children(String code) {
    String parent = code.isEmpty() ? "" : padded(code);
    return all()
        .filter(region -> region.level() != Region.Level.GROUP)
        .filter(region -> parentCode(region).equals(parent))
        .toList();
  }

  static String path(Region region) {
    Optional<Region> parent = find(parentCode(region)).filter(above -> !above.equals(region));
    String above = parent.map(RegionTable::path).orElse("");
    boolean repeats = parent.isPresent() && region.name().equals(parent.get().name());
    return region.level() == Region.Level.GROUP || repeats ? above : above + region.name();
  }

  // The place above; a heading is passed over.
  private static String parentCode(Region region) {
    String province = region.code().substring(0, 2) + "0000";
    return switch (region.level()) {
      case PROVINCE -> "";
      case CITY, GROUP -> province;
      case DISTRICT ->
          find(region.code().substring(0, 4))
              .filter(city -> city.level() == Region.Level.CITY)
              .map(Region::code)
              .orElse(province);
    };
  }

  private static Stream<Region> all() {
    return Loaded.BY_CODE.values().stream();
  }

  private static String padded(String code) {
    return code.length() >= 6 ? code : code + "0".repeat(6 - code.length());
  }
}
