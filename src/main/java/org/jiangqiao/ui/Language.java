package org.jiangqiao.ui;

import java.util.Locale;

/** The two languages every page comes in. */
public enum Language {
  /** Simplified Chinese, the first language of the product. */
  ZH("zh-CN", "zh_CN"),
  /** English. */
  EN("en", "en");

  private final String tag;
  private final String suffix;

  Language(String tag, String suffix) {
    this.tag = tag;
    this.suffix = suffix;
  }

  /** The tag of the html element's lang attribute. */
  public String tag() {
    return tag;
  }

  /** The locale for formatting. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  String suffix() {
    return suffix;
  }

  /** The language a browser prefers; Chinese unless it asks for English first. */
  static Language preferredBy(Locale locale) {
    return "en".equals(locale.getLanguage()) ? EN : ZH;
  }
}
