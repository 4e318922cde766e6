package org.jiangqiao.ui;

import java.util.Map;

/** Texts that stand elsewhere than among the messages, supplied as a bean by their module. */
public interface MoreTexts {

  /** The texts of a language by key, as messages are written. */
  Map<String, String> texts(Language language);
}
