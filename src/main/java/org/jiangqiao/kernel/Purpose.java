package org.jiangqiao.kernel;

/** 用途: why personal data is read in full or taken away; it stands in the record of changes. */
public final class Purpose {

  /** Characters at most. */
  public static final int MOST = 200;

  private static final int LEAST = 4;

  private Purpose() {}

  /** Whether somebody said one in 4 to 200 characters. */
  public static boolean isStated(String purpose) {
    return purpose.length() >= LEAST && purpose.length() <= MOST;
  }
}
