package org.jiangqiao.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiangqiao.codes.CreditCode;
import org.jiangqiao.codes.IndustryDivision;
import org.jiangqiao.codes.InvalidCode;
import org.jiangqiao.codes.Phone;
import org.jiangqiao.codes.Region;
import org.jiangqiao.codes.TextCleaner;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a person typed or a sheet holds into the value of a column, or says what is wrong. */
@Component
public class ColumnReader {

  /** What came of reading. */
  public sealed interface Reading {}

  /** The value; null when nothing was typed. */
  public record Value(@Nullable Object value) implements Reading {}

  /** Nothing that the column can hold, and what would be right. */
  public record Wrong(Refusal refusal) implements Reading {}

  private final Texts texts;

  ColumnReader(Texts texts) {
    this.texts = texts;
  }

  /**
   * Reads one value. Choices may be given by code or by their text in either language, places and
   * industries by code or name; a reference is given by id, its title must be resolved before.
   */
  public Reading read(Column column, String typed) {
    if (typed.isBlank()) {
      return new Value(null);
    }
    if (typed.indexOf('\0') >= 0) {
      return wrong("register.wrong.character");
    }
    try {
      return read(column.type(), typed);
    } catch (InvalidCode e) {
      return new Wrong(Refusal.of(e.reasonKey(), e.args().toArray()));
    }
  }

  private Reading read(ColumnType type, String typed) {
    return switch (type) {
      case ColumnType.Text text -> bounded(TextCleaner.line(typed), text.max());
      case ColumnType.LongText text ->
          bounded(typed.replace("\r\n", "\n").replace('\r', '\n').strip(), text.max());
      case ColumnType.Whole whole -> whole(typed, whole.min(), whole.max());
      case ColumnType.Year year -> whole(typed.replace("年", ""), 1900, 2100);
      case ColumnType.Amount amount -> amount(typed);
      case ColumnType.Day day -> new Value(TextCleaner.date(typed));
      case ColumnType.Flag flag -> flag(typed);
      case ColumnType.Choice choice -> choice(choice, typed);
      case ColumnType.Reference reference -> reference(typed);
      case ColumnType.PhoneNumber phone -> new Value(Phone.parse(typed).value());
      case ColumnType.SocialCredit credit -> new Value(CreditCode.parse(typed).value());
      case ColumnType.Place place -> place(typed);
      case ColumnType.Industry industry -> industry(typed);
      case ColumnType.PaperNumber paper ->
          bounded(TextCleaner.code(typed).toUpperCase(Locale.ROOT), 40);
    };
  }

  private static Reading bounded(String text, int max) {
    return text.length() > max
        ? wrong("register.wrong.tooLong", "" + max, "" + text.length())
        : new Value(text);
  }

  private static Reading whole(String typed, long min, long max) {
    try {
      long value = new BigDecimal(number(typed)).longValueExact();
      return value < min || value > max
          ? wrong("register.wrong.bounds", "" + min, "" + max)
          : new Value(value);
    } catch (NumberFormatException e) {
      return wrong("register.wrong.whole");
    } catch (ArithmeticException e) {
      return wrong("register.wrong.whole");
    }
  }

  private static Reading amount(String typed) {
    try {
      BigDecimal value = new BigDecimal(number(typed));
      if (value.signum() < 0 || value.precision() - value.scale() > 12) {
        return wrong("register.wrong.amount");
      }
      return new Value(value.setScale(2, RoundingMode.UNNECESSARY));
    } catch (NumberFormatException e) {
      return wrong("register.wrong.amount");
    } catch (ArithmeticException e) {
      return wrong("register.wrong.amount");
    }
  }

  private static String number(String typed) {
    String number = TextCleaner.code(typed).replace(",", "").replace("，", "");
    // An exponent would let a short text stand for a number of any size.
    return number.length() > 20 || number.toLowerCase(Locale.ROOT).contains("e") ? "" : number;
  }

  private Reading flag(String typed) {
    String word = TextCleaner.code(typed).toLowerCase(Locale.ROOT);
    if (List.of("true", "on", "1", "是", "yes", "y", "√").contains(word)) {
      return new Value(true);
    }
    return List.of("false", "0", "否", "no", "n", "×").contains(word)
        ? new Value(false)
        : wrong("register.wrong.flag");
  }

  private Reading choice(ColumnType.Choice choice, String typed) {
    String word = TextCleaner.line(typed);
    for (String code : choice.codes()) {
      if (code.equalsIgnoreCase(word) || isNamed(choice.texts() + code, word)) {
        return new Value(code);
      }
    }
    String all =
        choice.codes().stream()
            .map(code -> Cells.named(texts, Language.ZH, choice.texts() + code, code))
            .collect(java.util.stream.Collectors.joining("、"));
    return wrong("register.wrong.choice", all);
  }

  private boolean isNamed(String key, String word) {
    for (Language language : Language.values()) {
      if (texts.has(language, key) && texts.of(language, key).equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  private static Reading reference(String typed) {
    String id = typed.strip();
    return FilterReader.isCastable("uuid", id)
        ? new Value(UUID.fromString(id))
        : wrong("register.wrong.reference");
  }

  private static Reading place(String typed) {
    String word = TextCleaner.code(typed);
    if (word.matches("\\d{6}")) {
      return Region.find(word).isPresent() ? new Value(word) : wrong("register.wrong.place");
    }
    List<Region> named =
        Region.search(word).stream()
            .filter(region -> region.path().equals(word) || region.name().equals(word))
            .toList();
    List<Region> exact = named.stream().filter(region -> region.path().equals(word)).toList();
    List<Region> found = exact.isEmpty() ? named : exact;
    return switch (found.size()) {
      case 0 -> wrong("register.wrong.place");
      case 1 -> new Value(found.getFirst().code());
      default -> wrong("register.wrong.placeAmbiguous", found.get(0).path(), found.get(1).path());
    };
  }

  private static Reading industry(String typed) {
    String word = TextCleaner.line(typed);
    return IndustryDivision.all().stream()
        .filter(division ->
            division.code().equals(word)
                || division.chinese().equals(word)
                || division.english().equalsIgnoreCase(word))
        .findFirst()
        .<Reading>map(division -> new Value(division.code()))
        .orElseGet(() -> wrong("register.wrong.industry"));
  }

  private static Wrong wrong(String code, Object... arguments) {
    return new Wrong(Refusal.of(code, arguments));
  }
}
