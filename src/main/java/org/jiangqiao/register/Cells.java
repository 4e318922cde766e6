package org.jiangqiao.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jiangqiao.codes.IndustryDivision;
import org.jiangqiao.codes.InvalidCode;
import org.jiangqiao.codes.Phone;
import org.jiangqiao.codes.Region;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the values of columns as people read them. */
@Component
public class Cells {

  private final Texts texts;

  Cells(Texts texts) {
    this.texts = texts;
  }

  /** A column of a record in a language; empty when it has no value. */
  public String text(Language language, Column column, RecordRow row) {
    Object value = row.values().get(column.name());
    return column.type() instanceof ColumnType.Reference
        ? row.titles().getOrDefault(column.name(), "")
        : text(language, column.type(), value);
  }

  /** The same for those who may only read: telephone numbers and birthdays without their middle. */
  public String masked(Language language, Column column, RecordRow row) {
    Object value = row.values().get(column.name());
    if (!column.is(Column.Trait.PERSONAL) || value == null) {
      return text(language, column, row);
    }
    return switch (column.type()) {
      case ColumnType.PhoneNumber phone -> maskedPhone(value.toString());
      case ColumnType.Day day -> ((LocalDate) value).getYear() + "-**-**";
      default -> text(language, column, row);
    };
  }

  /** What tells people of one name apart without giving much away: birth year, tail of a number. */
  public String hint(Language language, Column column, RecordRow row) {
    Object value = row.values().get(column.name());
    if (value == null || value.toString().isEmpty()) {
      return "";
    }
    return switch (column.type()) {
      case ColumnType.Day day -> "" + ((LocalDate) value).getYear();
      case ColumnType.PhoneNumber phone -> tail(value.toString());
      default -> text(language, column, row);
    };
  }

  private static String tail(String phone) {
    return "****" + phone.substring(Math.max(0, phone.length() - 4));
  }

  private static String maskedPhone(String phone) {
    try {
      return phone.isEmpty() ? "" : Phone.parse(phone).masked();
    } catch (InvalidCode e) {
      return "****";
    }
  }

  /** A value of that type in a language; references give their id. */
  public String text(Language language, ColumnType type, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    return switch (type) {
      case ColumnType.Choice choice -> named(texts, language, choice.texts() + value, "" + value);
      case ColumnType.Flag flag ->
          texts.of(language, Boolean.TRUE.equals(value) ? "ui.yes" : "ui.no");
      case ColumnType.Place place ->
          Region.find(value.toString()).map(Region::path).orElse(value.toString());
      case ColumnType.Industry industry ->
          IndustryDivision.find(value.toString())
              .map(division -> division.label(language.locale()))
              .orElse(value.toString());
      case ColumnType.Amount amount -> ((BigDecimal) value).toPlainString();
      default -> value.toString();
    };
  }

  /** The text of a key, or the code itself when it is newer than the texts. */
  static String named(Texts texts, Language language, String key, String code) {
    return !code.isEmpty() && texts.has(language, key) ? texts.of(language, key) : code;
  }
}
