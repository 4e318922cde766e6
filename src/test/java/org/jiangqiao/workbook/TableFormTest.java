package org.jiangqiao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFormTest {

  @TempDir Path folder;

  private Path table(TableForm form, List<SheetWriter.Column> heads, List<List<?>> rows)
      throws IOException {
    Path file = folder.resolve("table." + form.ending());
    try (OutputStream out = Files.newOutputStream(file);
        TableWriter table = form.start(out, "名单", heads)) {
      rows.forEach(table::row);
    }
    return file;
  }

  private static List<List<String>> read(Path file) {
    try (SheetReader reader = SheetReader.open(file, Caps.ORDINARY)) {
      return reader.rows().map(r -> r.cells().stream().map(SheetCell::text).toList()).toList();
    }
  }

  @Test
  void noCellOfACsvFileRunsAndEachComesBackAsItWas() throws IOException {
    List<String> cells =
        List.of("=1+1", "+1", "-1", "@a", " \t=1", "\tx", "\rx", "'=1", "''-1", "it's", "-");
    Path file =
        table(
            TableForm.CSV,
            List.of(SheetWriter.Column.of("备注")),
            cells.stream().<List<?>>map(List::of).toList());
    assertThat(Files.readString(file).replace("\"", ""))
        .isEqualTo(
            "\uFEFF备注\r\n'=1+1\r\n'+1\r\n'-1\r\n'@a\r\n' \t=1\r\n'\tx\r\n'\rx\r\n''=1\r\n'''-1\r\nit's\r\n'-\r\n");
    assertThat(read(file).stream().skip(1).map(List::getFirst).toList())
        .isEqualTo(cells.stream().map(String::strip).toList());
  }

  @Test
  void bothFormsHoldTheSameCells() throws IOException {
    List<SheetWriter.Column> heads =
        List.of(
            new SheetWriter.Column("姓名", "", true, List.of(), 16),
            new SheetWriter.Column("性别", "如实填写", false, List.of("男", "女"), 16),
            SheetWriter.Column.of("金额"));
    List<List<?>> rows =
        java.util.stream.IntStream.range(0, 2_500)
            .<List<?>>mapToObj(i -> List.of("学员" + i, "女", new BigDecimal("0.50")))
            .toList();
    List<List<String>> xlsx = read(table(TableForm.XLSX, heads, rows));
    assertThat(xlsx.getFirst()).isEqualTo(List.of("姓名*", "性别", "金额"));
    assertThat(xlsx.getLast()).isEqualTo(List.of("学员2499", "女", "0.5"));
    assertThat(xlsx).hasSize(2_501);
    List<List<String>> csv = read(table(TableForm.CSV, heads, rows));
    assertThat(csv.getFirst()).isEqualTo(xlsx.getFirst());
    assertThat(csv.getLast()).isEqualTo(List.of("学员2499", "女", "0.50"));
    assertThat(csv).hasSize(2_501);
  }
}
