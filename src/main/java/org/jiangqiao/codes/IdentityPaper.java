package org.jiangqiao.codes;

import java.util.Locale;
import java.util.regex.Pattern;

/** The paper by which a person is identified. */
public enum IdentityPaper {
  /** Resident identity card, GB 11643. */
  ID_CARD("\\d{17}[\\dX]"),
  /** Any country's passport. */
  PASSPORT("[A-Z0-9]{5,17}"),
  /** 港澳台居民居住证: a GB 11643 number whose region is 81, 82 or 83. */
  RESIDENCE_PERMIT("8[123]0000\\d{11}[\\dX]"),
  /** 港澳居民来往内地通行证: H or M and 8 digits, older cards 10. */
  HK_MACAO_PASS("[HM]\\d{8}(\\d{2})?"),
  /** 台湾居民来往大陆通行证: 8 digits, older ones 10 and a letter. */
  TAIWAN_PASS("\\d{8}|\\d{10}[A-Z]?"),
  /** 外国人永久居留身份证: 18 characters from 9 on since 2023, before that 3 letters and 12 digits. */
  FOREIGNER_ID("9\\d{16}[\\dX]|[A-Z]{3}\\d{12}"),
  /** No paper at hand: the number stays empty. */
  NONE("");

  private final Pattern form;

  IdentityPaper(String form) {
    this.form = Pattern.compile(form);
  }

  /** The code stored and exported. */
  public String code() {
    return name();
  }

  /** The message key of the name. */
  public String labelKey() {
    return "codes.paper." + name();
  }

  /** Whether birth date and sex follow from the number, so that nobody is asked for them. */
  public boolean tellsBirthDate() {
    return this == ID_CARD || this == RESIDENCE_PERMIT;
  }

  /** Cleans a number of this paper and checks it; throws {@link InvalidCode}. */
  public String normalise(String typed) {
    String number = TextCleaner.code(typed).toUpperCase(Locale.ROOT);
    if (tellsBirthDate()) {
      number = IdNumber.parse(number).value();
    }
    if (!form.matcher(number).matches()) {
      throw new InvalidCode("codes.paper.form." + name());
    }
    return number;
  }
}
