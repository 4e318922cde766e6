package org.jiangqiao.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A citizen identity number by GB 11643: region (6), birth date (8), sequence (3), check character.
 *
 * <p>A class and no record, so that no serializer or template prints the number by accident.
 */
public final class IdNumber {
  // 5.00116E+17 is what a spreadsheet leaves of a number typed into a numeric cell.
  private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("\\d(\\.\\d+)?E\\+?\\d+");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final String value;
  private final LocalDate birthDate;

  private IdNumber(String value) {
    this.value = value;
    this.birthDate = readBirthDate(value);
  }

  /** Reads 18 characters in any width or spacing; throws {@link InvalidCode}. */
  public static IdNumber parse(String typed) {
    String code = clean(typed);
    if (code.length() == 15 && digitsOnly(code)) {
      throw new InvalidCode("codes.id.fifteen");
    }
    return read(code);
  }

  /** Reads as {@link #parse}, and turns a 15-digit number (issued until 1999) into 18. */
  public static Legacy parseLegacy(String typed) {
    String code = clean(typed);
    if (code.length() != 15 || !digitsOnly(code)) {
      return new Legacy(read(code), false);
    }
    String stem = code.substring(0, 6) + "19" + code.substring(6);
    return new Legacy(new IdNumber(stem + checkCharacter(stem)), true);
  }

  /** A number from an old list; {@code converted} tells that it had 15 digits. */
  public record Legacy(IdNumber number, boolean converted) {}

  /** The 18 characters, X in upper case; personal data. */
  public String value() {
    return value;
  }

  /** The day of birth. */
  public LocalDate birthDate() {
    return birthDate;
  }

  /** The age in full years on a day. */
  public int ageOn(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }

  /** The sex: the 17th digit is odd for men. */
  public Sex sex() {
    return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /** The GB/T 2260 code of the place of first registration, perhaps abolished since. */
  public String regionCode() {
    return value.substring(0, 6);
  }

  /** Remarks that do not make the number wrong: its region is unknown or abolished. */
  public List<CodeNote> notes() {
    if (Region.find(regionCode()).isPresent() || isResidencePermitOfTaiwan()) {
      return List.of();
    }
    boolean provinceKnown = Region.find(value.substring(0, 2)).isPresent();
    String key = provinceKnown ? "codes.id.regionAbolished" : "codes.id.regionUnknown";
    return List.of(new CodeNote(key, List.of(regionCode())));
  }

  /** The first six and the last character, the rest starred. */
  public String masked() {
    return value.substring(0, 6) + "*".repeat(11) + value.charAt(17);
  }

  /** The masked form. */
  @Override
  public String toString() {
    return masked();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdNumber that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  private static String clean(String typed) {
    return TextCleaner.code(typed).toUpperCase(Locale.ROOT);
  }

  private static IdNumber read(String code) {
    refuseSpreadsheetNumber(code);
    if (code.length() != 18) {
      throw new InvalidCode("codes.id.length", code.length());
    }
    for (int i = 0; i < 18; i++) {
      if (!isDigit(code.charAt(i)) && !(i == 17 && code.charAt(i) == 'X')) {
        throw new InvalidCode("codes.id.character", i + 1, code.charAt(i));
      }
    }
    IdNumber number = new IdNumber(code);
    char expected = checkCharacter(code);
    if (code.charAt(17) != expected) {
      throw new InvalidCode("codes.id.checkDigit", expected, code.charAt(17));
    }
    return number;
  }

  private static void refuseSpreadsheetNumber(String code) {
    if (SPREADSHEET_NUMBER.matcher(code).matches()) {
      throw new InvalidCode("codes.id.scientific");
    }
  }

  private static char checkCharacter(String code) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (code.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }

  private static LocalDate readBirthDate(String code) {
    String digits = code.substring(6, 14);
    int number = Integer.parseInt(digits);
    try {
      LocalDate date = LocalDate.of(number / 10000, number / 100 % 100, number % 100);
      if (date.getYear() < 1850 || date.isAfter(LocalDate.now(CHINA))) {
        throw new InvalidCode("codes.id.birthDate", digits);
      }
      return date;
    } catch (DateTimeException impossible) {
      throw new InvalidCode("codes.id.birthDate", digits);
    }
  }

  // 83 stands for Taiwan in residence permits of 2018 and is no GB/T 2260 region.
  private boolean isResidencePermitOfTaiwan() {
    return value.startsWith("830000");
  }

  private static boolean digitsOnly(String code) {
    return code.chars().allMatch(c -> isDigit((char) c));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
