package org.jiangqiao.completion;

import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Texts;

/** Texts in Chinese whoever looks: a certificate reads the same for everybody. */
record ChineseText(Texts texts) {

  /** The Chinese text of a key. */
  String t(String key, Object... arguments) {
    return texts.of(Language.ZH, key, arguments);
  }
}
