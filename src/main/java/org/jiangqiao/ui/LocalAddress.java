package org.jiangqiao.ui;

import java.util.regex.Pattern;

/** Addresses inside this product: a link or a form of ours must never lead elsewhere. */
public final class LocalAddress {

  /**
   * One slash that no second slash follows, then only visible ASCII as browsers send it. Tabs and
   * line ends are out because browsers drop them and read {@code /<tab>/evil} as another host;
   * backslashes because they read them as slashes; braces because Spring fills them in.
   */
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\{}]]*");

  private LocalAddress() {}

  /** The address when it is one of ours, else the home page. */
  public static String orHome(String address) {
    return LOCAL.matcher(address).matches() ? address : "/";
  }
}
