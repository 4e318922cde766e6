package org.jiangqiao.completion;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 结业证书 with the facts as printed.
 *
 * @param holderSex MALE, FEMALE or another code of directory.person
 * @param withdrawnAt null while it stands
 */
record Certificate(
    UUID id,
    String number,
    String holderName,
    String holderSex,
    String batchTitle,
    String schemeName,
    String periodText,
    int hours,
    int halfDaysAttended,
    int halfDaysHeld,
    String schoolName,
    LocalDate issuedOn,
    @Nullable OffsetDateTime withdrawnAt,
    @Nullable String withdrawnReason) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
  private static final DateTimeFormatter SAME_YEAR =
      DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

  /** A day as it is printed. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A period as it is printed; one day when it has only one. */
  static String period(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return day(from);
    }
    return day(from) + "至" + (from.getYear() == to.getYear() ? SAME_YEAR.format(to) : day(to));
  }

  /** 张信春 becomes 张*春, 王明 becomes 王*; nothing of a name of one character is hidden. */
  static String mask(String name) {
    int[] points = name.codePoints().toArray();
    if (points.length < 2) {
      return name;
    }
    String hidden = new String(points, 0, 1) + "*".repeat(Math.max(1, points.length - 2));
    return points.length > 2 ? hidden + new String(points, points.length - 1, 1) : hidden;
  }

  /** The same certificate as strangers may see it. */
  Certificate masked() {
    return new Certificate(
        id,
        number,
        mask(holderName),
        holderSex,
        batchTitle,
        schemeName,
        periodText,
        hours,
        halfDaysAttended,
        halfDaysHeld,
        schoolName,
        issuedOn,
        withdrawnAt,
        withdrawnReason);
  }
}
