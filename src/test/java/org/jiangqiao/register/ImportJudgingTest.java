package org.jiangqiao.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.RuleRefused;
import org.junit.jupiter.api.Test;

/** How sheets are read and what is said of their rows, before anything is written. */
class ImportJudgingTest extends ImportCase {

  @Test
  void newModifiedUnchangedAndWrongRowsAreToldApart() {
    take(List.of(List.of("李梅", CARD, "13900000001", ""), List.of("王芳", OTHER, "", "")));
    ImportRun run =
        judge(
            List.of(
                List.of("李梅", CARD, "13900000001", ""),
                List.of("王芳", OTHER, "13900000002", ""),
                List.of("曾可", "", "13900000003", ""),
                List.of("", "", "13900000004", "")));
    assertThat(kinds(run)).isEqualTo(List.of("UNCHANGED", "MODIFIED", "NEW", "ERROR"));
    assertThat(run.counts()).isEqualTo(new ImportRun.Counts(1, 1, 1, 1, 0));
    assertThat(messages(run)).isEqualTo(List.of("A5 register.wrong.required"));
  }

  @Test
  void everyMessageNamesItsCell() {
    String broken = CARD.substring(0, 17) + (CARD.endsWith("1") ? "2" : "1");
    ImportRun run =
        judge(List.of(List.of("李梅", broken, "1390000", ""), List.of("王芳", "", "1390000", "")));
    assertThat(messages(run).stream().map(m -> m.split(" ")[0]).toList())
        .isEqualTo(List.of("C2", "B2", "C3"));
  }

  @Test
  void aNumberUnderAnotherNameIsHeldBack() {
    take(List.of(List.of("李梅", CARD, "", "")));
    assertThat(messages(judge(List.of(List.of("王芳", CARD, "", "")))))
        .isEqualTo(List.of("A2 register.import.wrong.otherName"));
  }

  @Test
  void rowsThatStandTwiceNameBothRows() {
    ImportRun run =
        judge(
            List.of(
                List.of("李梅", CARD, "", ""),
                List.of("曾可", "", "", ""),
                List.of("李 梅", CARD, "", "")));
    assertThat(kinds(run)).isEqualTo(List.of("NEW", "NEW", "ERROR"));
    ImportMessage twice =
        inSchool(() -> preview.page(run, "ERROR", 0)).getFirst().messages().getFirst();
    assertThat(twice.arguments()).isEqualTo(List.of("4", "2"));
  }

  @Test
  void fullWidthDigitsAndTrailingBlanksAreRead() {
    StringBuilder wide = new StringBuilder();
    CARD.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    String typed = CARD.endsWith("X") ? CARD + " " : wide + "　";
    take(List.of(List.of("　李梅 ", typed, "１３９０００００００1", "")));
    assertThat(notes()).isEqualTo(List.of("李梅/13900000001/"));
  }

  @Test
  void oldNumbersOfFifteenDigitsAreConvertedAndFlagged() {
    String old = CARD.substring(0, 6) + CARD.substring(8, 17);
    ImportRun run = judge(List.of(List.of("李梅", old, "", "")));
    assertThat(messages(run)).isEqualTo(List.of("B2 register.import.warn.fifteen"));
    assertThat(run.counts()).isEqualTo(new ImportRun.Counts(1, 0, 0, 0, 1));
  }

  @Test
  void numbersThatLostDigitsAreNamed() throws Exception {
    var bytes = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(bytes, "test", "1.0");
    var sheet = workbook.newWorksheet("名单");
    sheet.value(0, 0, "姓名");
    sheet.value(0, 1, "证件号码");
    sheet.value(1, 0, "李梅");
    sheet.value(1, 1, 500113198001010123d);
    workbook.finish();
    assertThat(messages(judge(people(), bytes.toByteArray())))
        .isEqualTo(List.of("B2 register.import.wrong.lostDigits"));
  }

  @Test
  void datesTypedAsTextAreReadAndAmbiguousOnesNamed() {
    byte[] sheet =
        Sheets.xlsx(
            List.of("姓名", "出生日期"),
            List.of(
                List.of("李梅", "1980年3月5日"),
                List.of("王芳", "1980.3.5"),
                List.of("曾可", "03/05/1980")));
    ImportRun run = judge(people(), sheet);
    assertThat(kinds(run)).isEqualTo(List.of("NEW", "NEW", "ERROR"));
    assertThat(messages(run)).isEqualTo(List.of("B4 codes.date.ambiguous"));
  }

  @Test
  void aHeadBelowATitleAndOverTwoRowsIsFound() throws Exception {
    var bytes = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(bytes, "test", "1.0");
    var sheet = workbook.newWorksheet("名单");
    sheet.value(0, 0, "2026 年学员名单");
    sheet.range(0, 0, 0, 3).merge();
    sheet.value(1, 0, "姓名");
    sheet.range(1, 0, 2, 0).merge();
    sheet.value(1, 1, "联系方式");
    sheet.range(1, 1, 1, 2).merge();
    sheet.value(2, 1, "电话");
    sheet.value(2, 2, "证件号码");
    sheet.value(3, 0, "李梅");
    sheet.value(3, 1, "13900000001");
    sheet.value(3, 2, CARD);
    workbook.finish();
    ImportRun run = judge(people(), bytes.toByteArray());
    assertThat(List.of(run.headRow(), run.counts().fresh())).isEqualTo(List.of(3, 1));
    assertThat(run.mapped()).isEqualTo(List.of("name", "phone", "paperNumber"));
  }

  @Test
  void aSheetWithNothingToImportSaysSo() {
    ImportRun run = judge(List.of());
    assertThat(run.counts().all()).isEqualTo(0);
    assertThat(
            catchThrowableOfType(
                    RuleRefused.class,
                    () -> Tenancy.run(school, () -> imports.confirm(CLERK, people(), run.id())))
                .refusals()
                .getFirst()
                .code())
        .isEqualTo("register.import.refusal.nothing");
  }

  @Test
  void aSheetWithoutItsRequiredColumnSaysWhich() {
    ImportRun run = judge(people(), Sheets.csv("学员大名,电话", "李梅,13900000001"));
    assertThat(run.notes().getFirst().code()).isEqualTo("register.import.refusal.missing");
    assertThat(run.unmapped()).isEqualTo(List.of(0));
  }

  @Test
  void filesThatAreNoSheetsAreNamed() {
    assertThat(refusal("%PDF-1.7 ".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isEqualTo("workbook.refusal.pdf");
    assertThat(refusal(Sheets.csv("甲,乙", "一,二"))).isEqualTo("register.import.refusal.noHead");
  }

  @Test
  void organizationsComeInByCreditCodeOrName() {
    ImportTarget target = target("directory/organizations");
    List<String> head = List.of("单位名称", "类别");
    take(target, Sheets.xlsx(head, List.of(List.of("重庆云岭汽车有限公司", "企业"))));
    ImportRun run =
        judge(
            target,
            Sheets.xlsx(
                head, List.of(List.of("重庆云岭汽车有限公司", "企业"), List.of("巴南区安澜镇人民政府", "不知道什么"))));
    assertThat(kinds(run)).isEqualTo(List.of("UNCHANGED", "ERROR"));
    assertThat(messages(run)).isEqualTo(List.of("B3 register.wrong.choice"));
  }
}
