package org.jiangqiao.codes;

import java.util.Locale;

/** The unified social credit code of an organisation, GB 32100-2015: 18 characters. */
public record CreditCode(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  // Letters the standard leaves out, and what people mean by them.
  private static final String LEFT_OUT = "IOSVZ";
  private static final String MEANT = "105U2";

  /** Refuses anything but 18 characters of the alphabet with the right check character. */
  public CreditCode {
    if (value.length() != 18) {
      throw new InvalidCode("codes.uscc.length", value.length());
    }
    for (int i = 0; i < 18; i++) {
      checkCharacterAt(i, value.charAt(i));
    }
    char expected = expectedCheck(value);
    if (value.charAt(17) != expected) {
      throw new InvalidCode("codes.uscc.checkDigit", expected, value.charAt(17));
    }
  }

  /** Reads a code in any width, case or spacing; throws {@link InvalidCode}. */
  public static CreditCode parse(String typed) {
    String code = TextCleaner.code(typed).replace("-", "").toUpperCase(Locale.ROOT);
    if (code.length() == 15 || code.length() == 9) {
      throw new InvalidCode("codes.uscc.old", code.length());
    }
    return new CreditCode(code);
  }

  /** The GB/T 2260 code of the registering office. */
  public String regionCode() {
    return value.substring(2, 8);
  }

  /** The nine characters of the organisation code, GB 11714. */
  public String organisationCode() {
    return value.substring(8, 17);
  }

  @Override
  public String toString() {
    return value;
  }

  private static void checkCharacterAt(int index, char c) {
    int slip = LEFT_OUT.indexOf(c);
    if (slip >= 0) {
      throw new InvalidCode("codes.uscc.letter", index + 1, c, MEANT.charAt(slip));
    }
    if (ALPHABET.indexOf(c) < 0) {
      throw new InvalidCode("codes.uscc.character", index + 1, c);
    }
  }

  // Weight of position i (from 0) is 3^i mod 31.
  private static char expectedCheck(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
