package org.jiangqiao.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks of people nobody has seen before, as a browser hands them in. */
final class PeopleSheet {

  static final List<String> HEAD = List.of("姓名", "证件类型", "证件号码", "电话", "村（社区）");
  static final String TYPE = "multipart/form-data; boundary=bench";
  private static final int AT_ONCE = 10_000;

  private PeopleSheet() {}

  /** The n-th of them. */
  static List<String> row(int n) {
    return List.of(Crowd.name(n), "居民身份证", MadeUpNumbers.idNumber(n), Crowd.phone(n), "慈云镇小园村");
  }

  /** So many of them from the n-th on. */
  static byte[] xlsx(int from, int many) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "bench", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("人员");
      write(sheet, 0, HEAD);
      for (int i = 0; i < many; i++) {
        write(sheet, i + 1, row(from + i));
        if (i % AT_ONCE == 0) {
          sheet.flush();
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      sheet.value(row, i, cells.get(i));
    }
  }

  /** The body of the form that hands a workbook in. */
  static byte[] multipart(byte[] sheet) throws IOException {
    var body = new ByteArrayOutputStream(sheet.length + 1_000);
    body.write(
        """
        --bench\r
        Content-Disposition: form-data; name="file"; filename="people.xlsx"\r
        Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r
        \r
        """
            .getBytes(StandardCharsets.UTF_8));
    body.write(sheet);
    body.write("\r\n--bench--\r\n".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}
