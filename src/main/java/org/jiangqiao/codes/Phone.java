package org.jiangqiao.codes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mainland telephone number: a mobile of 11 digits, or a landline written {@code 023-61234567}
 * with an optional extension {@code -801}.
 *
 * <p>A class and no record, so that no serializer or template prints the number by accident.
 */
public final class Phone {
  private static final Pattern COUNTRY =
      Pattern.compile("^(?:(\\+|00)86-?(0(?=\\d))?|86(?=1[3-9]\\d{9}$))");
  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern LANDLINE =
      Pattern.compile(
          "\\(?(?<area>0(?:10|2\\d|[3-9]\\d{2}))\\)?-?(?<local>[2-8]\\d{6,7})"
              + "(?:(?:-|转|EXT\\.?)(?<ext>\\d{1,6}))?",
          Pattern.CASE_INSENSITIVE);

  private final String value;

  private Phone(String value) {
    this.value = value;
  }

  /** Reads a number with country code, brackets, hyphens or spaces; throws {@link InvalidCode}. */
  public static Phone parse(String typed) {
    String code = withoutCountry(TextCleaner.code(typed));
    String digits = code.replace("-", "");
    if (MOBILE.matcher(digits).matches()) {
      return new Phone(digits);
    }
    Matcher landline = LANDLINE.matcher(code);
    if (landline.matches()) {
      return new Phone(joined(landline));
    }
    throw refusal(code, digits);
  }

  /** The normal form; personal data. */
  public String value() {
    return value;
  }

  /** Whether text messages can reach it. */
  public boolean mobile() {
    return value.charAt(0) == '1';
  }

  /** {@code 138****0000}, or {@code 023-****4567}. */
  public String masked() {
    if (mobile()) {
      return value.substring(0, 3) + "****" + value.substring(7);
    }
    String[] parts = value.split("-");
    String local = parts[1];
    return parts[0] + "-****" + local.substring(local.length() - 4);
  }

  /** The masked form. */
  @Override
  public String toString() {
    return masked();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Phone that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  // After +86 the area code loses its 0; a mobile never had one.
  private static String withoutCountry(String code) {
    String local = COUNTRY.matcher(code).replaceFirst("");
    boolean cut = !local.equals(code);
    boolean mobile = MOBILE.matcher(local.replace("-", "")).matches();
    return cut && !mobile && !local.startsWith("(") ? "0" + local : local;
  }

  private static String joined(Matcher landline) {
    String extension = landline.group("ext");
    String number = landline.group("area") + "-" + landline.group("local");
    return extension == null ? number : number + "-" + extension;
  }

  private static InvalidCode refusal(String code, String digits) {
    if (!digits.matches("\\d+")) {
      return new InvalidCode("codes.phone.format");
    }
    if (digits.length() == 7 || digits.length() == 8) {
      return new InvalidCode("codes.phone.areaCode");
    }
    if (code.startsWith("0")) {
      return new InvalidCode("codes.phone.landline");
    }
    if (digits.length() != 11) {
      return new InvalidCode("codes.phone.length", digits.length());
    }
    return new InvalidCode("codes.phone.prefix", digits.substring(0, 2));
  }
}
