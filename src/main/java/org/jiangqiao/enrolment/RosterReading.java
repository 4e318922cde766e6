package org.jiangqiao.enrolment;

import java.util.Arrays;
import java.util.List;
import org.jiangqiao.codes.Audience;
import org.jiangqiao.codes.IdNumber;
import org.jiangqiao.codes.InvalidCode;
import org.jiangqiao.codes.Phone;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.register.ImportRow;
import org.jiangqiao.register.RowReading;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What was read of one row of a roster sheet. */
final class RosterReading extends RowReading {

  private static final int LONGEST_NAME = 50;
  private static final int LONGEST = 100;

  private final @Nullable BatchHead batch;
  private final @Nullable IdNumber number;
  private final String phone;
  private final String audience;

  /** Reads every cell and notes what is wrong; {@code batch} is null when its number is unknown. */
  RosterReading(ImportRow row, @Nullable BatchHead batch, Texts texts) {
    super(row);
    this.batch = batch;
    checkBatch();
    checkName();
    this.number = readNumber();
    this.phone = readPhone();
    this.audience = readAudience(batch == null ? "" : batch.audience(), texts);
    checkLength(RosterTarget.ORGANIZATION, LONGEST);
    checkLength(RosterTarget.VILLAGE, LONGEST);
    if (row.cell(RosterTarget.NUMBER).isBlank() && row.cell(RosterTarget.PHONE).isBlank()) {
      error(RosterTarget.NUMBER, Refusal.of("enrolment.import.noIdentity"));
    }
  }

  @Nullable BatchHead batch() {
    return batch;
  }

  String name() {
    return said(RosterTarget.NAME);
  }

  @Nullable IdNumber number() {
    return number;
  }

  String phone() {
    return phone;
  }

  /** The code of the audience; empty when none could be read. */
  String audience() {
    return audience;
  }

  private void checkBatch() {
    if (batch == null) {
      String said = said(RosterTarget.BATCH);
      error(
          RosterTarget.BATCH,
          said.isEmpty()
              ? Refusal.of("register.wrong.required")
              : Refusal.of("enrolment.import.noBatch", said));
    }
  }

  private void checkName() {
    if (name().isEmpty()) {
      error(RosterTarget.NAME, Refusal.of("register.wrong.required"));
    }
    checkLength(RosterTarget.NAME, LONGEST_NAME);
  }

  private void checkLength(String column, int longest) {
    int length = said(column).length();
    if (length > longest) {
      error(column, Refusal.of("register.wrong.tooLong", "" + longest, "" + length));
    }
  }

  private @Nullable IdNumber readNumber() {
    if (row().cell(RosterTarget.NUMBER).isBlank() || isSpoiled(RosterTarget.NUMBER)) {
      return null;
    }
    try {
      IdNumber.Legacy read = IdNumber.parseLegacy(row().cell(RosterTarget.NUMBER).text());
      if (read.converted()) {
        warn(
            RosterTarget.NUMBER,
            Refusal.of("register.import.warn.fifteen", read.number().masked()));
      }
      return read.number();
    } catch (InvalidCode e) {
      error(RosterTarget.NUMBER, Refusal.of(e.reasonKey(), e.args().toArray()));
      return null;
    }
  }

  private String readPhone() {
    String typed = row().cell(RosterTarget.PHONE).text();
    if (typed.isEmpty() || isSpoiled(RosterTarget.PHONE)) {
      return "";
    }
    try {
      return Phone.parse(typed).value();
    } catch (InvalidCode e) {
      error(RosterTarget.PHONE, Refusal.of(e.reasonKey(), e.args().toArray()));
      return "";
    }
  }

  private String readAudience(String usualCode, Texts texts) {
    String typed = said(RosterTarget.AUDIENCE);
    List<Audience> audiences = Audience.offered(usualCode);
    for (Audience each : audiences) {
      boolean usual = typed.isEmpty() && each.code().equals(usualCode);
      if (usual || each.code().equalsIgnoreCase(typed) || isNamed(each, typed, texts)) {
        return each.code();
      }
    }
    if (batch != null || !typed.isEmpty()) {
      String all =
          String.join(
              "、", audiences.stream().map(a -> texts.of(Language.ZH, a.labelKey())).toList());
      error(RosterTarget.AUDIENCE, Refusal.of("register.wrong.choice", all));
    }
    return "";
  }

  private static boolean isNamed(Audience audience, String typed, Texts texts) {
    return Arrays.stream(Language.values())
        .anyMatch(language -> texts.of(language, audience.labelKey()).equalsIgnoreCase(typed));
  }
}
