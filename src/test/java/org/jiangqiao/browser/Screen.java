package org.jiangqiao.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/** What a visitor looks at: size in CSS pixels, by touch or not, light or dark. */
enum Screen {
  DESK(1440, 900, ColorScheme.LIGHT),
  PHONE(390, 844, ColorScheme.LIGHT),
  DARK_PHONE(390, 844, ColorScheme.DARK);

  private final int width;
  private final int height;
  private final ColorScheme scheme;

  Screen(int width, int height, ColorScheme scheme) {
    this.width = width;
    this.height = height;
    this.scheme = scheme;
  }

  int width() {
    return width;
  }

  NewContextOptions options(String origin) {
    boolean hand = width < 900;
    return new NewContextOptions()
        .setBaseURL(origin)
        .setViewportSize(width, height)
        .setIsMobile(hand)
        .setHasTouch(hand)
        .setColorScheme(scheme)
        .setLocale("zh-CN")
        .setTimezoneId("Asia/Shanghai");
  }
}
