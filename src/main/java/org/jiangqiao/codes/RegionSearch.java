package org.jiangqiao.codes;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds regions by what people type; the readings are made at the first search. */
final class RegionSearch {
  private static final int MOST_RESULTS = 20;
  private static final int NO_MATCH = 9;

  private static final List<Entry> ENTRIES = RegionTable.places().stream().map(Entry::of).toList();

  private RegionSearch() {}

  static List<Region> find(String typed) {
    String query = TextCleaner.code(typed).toLowerCase(Locale.ROOT).replace('ü', 'v');
    if (query.isEmpty()) {
      return List.of();
    }
    return ENTRIES.stream()
        .map(entry -> new Hit(entry.region, entry.rank(query)))
        .filter(hit -> hit.rank < NO_MATCH)
        .sorted(
            Comparator.comparingInt(Hit::rank).thenComparing(Hit::level).thenComparing(Hit::code))
        .limit(MOST_RESULTS)
        .map(Hit::region)
        .toList();
  }

  private record Hit(Region region, int rank) {
    Region.Level level() {
      return region.level();
    }

    String code() {
      return region.code();
    }
  }

  /** A region with its readings; the short path leaves out 省, 市, 区 and 县. */
  private record Entry(
      Region region, String shortPath, List<String> nameReadings, List<String> pathReadings) {

    static Entry of(Region region) {
      String path = region.path();
      String shortPath = shortened(path);
      return new Entry(
          region,
          shortPath,
          readings(region.name()).toList(),
          Stream.concat(readings(path), readings(shortPath)).toList());
    }

    int rank(String query) {
      if (query.codePoints().anyMatch(Character::isIdeographic)) {
        return rankChinese(query);
      }
      if (region.code().startsWith(query)) {
        return 0;
      }
      if (nameReadings.stream().anyMatch(reading -> reading.startsWith(query))) {
        return 1;
      }
      return pathReadings.stream().anyMatch(reading -> reading.startsWith(query)) ? 2 : NO_MATCH;
    }

    private int rankChinese(String query) {
      if (region.name().startsWith(query)) {
        return 0;
      }
      if (region.name().contains(query)) {
        return 1;
      }
      String shortQuery = shortened(query);
      return !shortQuery.isEmpty() && shortPath.contains(shortQuery) ? 2 : NO_MATCH;
    }

    private static Stream<String> readings(String name) {
      SearchKeys keys = Pinyin.text(name);
      return Stream.concat(keys.full().stream(), keys.initials().stream());
    }

    private static String shortened(String path) {
      return path.replaceAll("[省市区县]", "");
    }
  }
}
