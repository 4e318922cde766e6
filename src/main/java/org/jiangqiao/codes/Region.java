package org.jiangqiao.codes;

import java.util.List;
import java.util.Optional;

/** A province, city or district by GB/T 2260; {@code code} has six digits. */
public record Region(String code, String name, Level level) {

  /** The rank of a region; a GROUP is a heading of the standard such as 市辖区, not a place. */
  public enum Level {
    PROVINCE,
    CITY,
    DISTRICT,
    GROUP
  }

  /** Finds by code of two, four or six digits. */
  public static Optional<Region> find(String code) {
    return RegionTable.find(code);
  }

  /** All provinces in the order of their codes. */
  public static List<Region> provinces() {
    return RegionTable.children("");
  }

  /** The regions directly below, seen through headings: 重庆市 gives its districts and counties. */
  public static List<Region> children(String code) {
    return RegionTable.children(code);
  }

  /** At most 20 regions by name, full pinyin or initials, best first. */
  public static List<Region> search(String typed) {
    return RegionSearch.find(typed);
  }

  /** The name from the province down, 重庆市江津区. */
  public String path() {
    return RegionTable.path(this);
  }

  static Region of(String code, String name) {
    return new Region(code, name, levelOf(code, name));
  }

  private static Level levelOf(String code, String name) {
    if (code.endsWith("0000")) {
      return Level.PROVINCE;
    }
    if (!code.endsWith("00")) {
      return Level.DISTRICT;
    }
    boolean heading = name.equals("市辖区") || name.equals("县") || name.contains("直辖县级");
    return heading ? Level.GROUP : Level.CITY;
  }
}
