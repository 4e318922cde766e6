package org.jiangqiao.completion;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jiangqiao.codes.MaskedName;
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

  /** The same certificate as strangers may see it. */
  Certificate masked() {
    return new Certificate(
        id,
        number,
        MaskedName.of(holderName),
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
