package org.jiangqiao.enrolment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jiangqiao.codes.IdNumber;
import org.jiangqiao.codes.Phone;
import org.jiangqiao.codes.TextCleaner;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One person of a company's roster, as typed or pasted.
 *
 * @param line its position in the form, by which the page finds it again
 */
record RosterLine(int line, String name, String idNumber, String phone) {

  /** Lines beyond this are refused at once: more belongs into a workbook. */
  static final int MOST = 200;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{14,}[0-9Xx]|[0-9.]+[Ee]\\+?[0-9]+");
  private static final Pattern DIALLED = Pattern.compile("[+0-9][0-9-]{2,}");

  /** Everything checked and in its own type. */
  record Valid(int line, String name, IdNumber idNumber, Phone phone) {}

  /** A line that stays in the form, with what is wrong; its identity number is not sent back. */
  record Faulty(int line, String name, String phone, List<Refusal> faults) {}

  boolean blank() {
    return name.isBlank() && idNumber.isBlank() && phone.isBlank();
  }

  /** The checked line, or null with every fault in {@code errors}. */
  @Nullable Valid check(FormErrors errors) {
    SignUpForm.checkName(name, errors);
    IdNumber number = SignUpForm.idNumber(idNumber, errors);
    Phone reachable = SignUpForm.phone(phone, errors);
    return number == null || reachable == null || !errors.isEmpty()
        ? null
        : new Valid(line, name, number, reachable);
  }

  Faulty faulty(List<Refusal> faults) {
    return new Faulty(line, name, phone, List.copyOf(faults));
  }

  /** The typed rows, then the pasted lines; blank ones and a heading are left out. */
  static List<RosterLine> read(
      List<String> names, List<String> numbers, List<String> phones, String pasted) {
    List<RosterLine> lines = new ArrayList<>();
    int rows = Math.max(names.size(), Math.max(numbers.size(), phones.size()));
    for (int i = 0; i < rows; i++) {
      lines.add(new RosterLine(i, TextCleaner.line(at(names, i)), at(numbers, i), at(phones, i)));
    }
    String[] texts = pasted.split("\\R", -1);
    for (int i = 0; i < texts.length; i++) {
      lines.add(parse(rows + i, texts[i]));
    }
    return lines.stream().filter(line -> !line.blank() && !line.isHeading()).toList();
  }

  /** A pasted line: the cells may stand in any order, parted by tabs, commas or wide gaps. */
  static RosterLine parse(int line, String text) {
    String name = "";
    String number = "";
    String phone = "";
    for (String cell : cells(text)) {
      String code = TextCleaner.code(cell);
      if (number.isEmpty() && NUMBER.matcher(code).matches()) {
        number = code;
      } else if (phone.isEmpty() && DIALLED.matcher(code).matches()) {
        phone = code;
      } else if (name.isEmpty() && code.chars().anyMatch(Character::isLetter)) {
        name = TextCleaner.line(cell);
      }
    }
    return new RosterLine(line, name, number, phone);
  }

  private static List<String> cells(String text) {
    String parted = text.contains("\t") ? "\t" : "[,，;；、]|\\s+(?=[0-9+])|(?<=[0-9Xx])\\s+|\\s{2,}";
    return Arrays.stream(text.split(parted)).map(String::strip).filter(c -> !c.isEmpty()).toList();
  }

  private boolean isHeading() {
    return idNumber.isBlank() && phone.isBlank() && List.of("姓名", "Name").contains(name);
  }

  private static String at(List<String> values, int index) {
    return index < values.size() ? values.get(index) : "";
  }
}
