package org.jiangqiao.codes;

/** A person's name as strangers may see it. */
public final class MaskedName {

  private MaskedName() {}

  /** 张信春 becomes 张*春, 王明 becomes 王*; nothing of a name of one character is hidden. */
  public static String of(String name) {
    int[] points = name.codePoints().toArray();
    if (points.length < 2) {
      return name;
    }
    String hidden = new String(points, 0, 1) + "*".repeat(Math.max(1, points.length - 2));
    return points.length > 2 ? hidden + new String(points, points.length - 1, 1) : hidden;
  }
}
