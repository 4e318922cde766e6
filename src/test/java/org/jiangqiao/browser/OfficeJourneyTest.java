package org.jiangqiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From a school without a record to a figure that opens down to its rows. */
class OfficeJourneyTest extends BrowserTest {

  private static final Pattern RECORD = Pattern.compile(".*/[0-9a-f-]{36}$");

  @Test
  void aFirstTrainingGoesFromItsSchemeToAFigureThatAddsUp() {
    Visitor office = colleague(Screen.DESK, "TRAINING_OFFICE");
    firstSteps(office);
    scheme(office);
    plan(office);
    String signUp = batch(office);
    String batch = path(office);
    signUpOnAPhone(signUp);
    signUpInLargeType(signUp);
    beginToday(office, batch);
    signIn(office, batch);
    close(office, batch);
    check(certify(office));
    figure(office);
  }

  private void firstSteps(Visitor office) {
    assertThat(office.at(".firststeps li")).hasCount(3);
    office.act("去建项目").click();
  }

  private void scheme(Visitor office) {
    assertThat(office.at("h1")).hasText("新增培训项目");
    office.fill("name", "花椒丰产栽培");
    office.choose("audience", "FARMER");
    office.fill("hours", "8");
    office.fill("completionPercent", "80");
    office.act("保存").click();
    office.page().waitForURL(RECORD);
    assertThat(office.at("h1")).hasText("花椒丰产栽培");
  }

  private void plan(Visitor office) {
    office.at("main a[href$='/plan']").click();
    Locator days = office.at("input[name=day]");
    days.nth(0).fill("1");
    days.nth(1).fill("1");
    office.at("input[name=title]").nth(0).fill("整形修剪");
    office.at("input[name=title]").nth(1).fill("病虫害防治");
    office.at("input[name=hours]").nth(0).fill("4");
    office.at("input[name=hours]").nth(1).fill("4");
    office.act("保存").click();
    assertThat(office.at("#notices")).containsText("共 2 个半天");
    office.act("新建班次").click();
  }

  /** Makes the batch of tomorrow, announces and opens it; the path of its public page. */
  private String batch(Visitor office) {
    office.fill("startsOn", today().plusDays(1).toString());
    office.fill("endsOn", today().plusDays(1).toString());
    office.fill("place", "梨花村党群服务中心");
    office.fill("capacity", "30");
    office.act("建立班次").click();
    office.page().waitForURL(RECORD);
    office.act("发布班次").click();
    assertThat(office.at("#notices")).containsText("班次已发布");
    office.act("开放报名").click();
    assertThat(office.at("#notices")).containsText("报名已开放");
    return URI.create(office.at(".signup .mono").innerText().strip()).getPath();
  }

  private void signUpOnAPhone(String signUp) {
    Visitor farmer = stranger(Screen.PHONE);
    farmer.open(signUp);
    String right = identityNumber(1);
    farmer.fill("name", "邓素芳");
    farmer.fill("idNumber", wrong(right));
    farmer.fill("phone", "13800000001");
    assertThat(farmer.at("#e-idNumber")).containsText("身份证号对不上");
    farmer.at("label:has(> [name=audience][value=FARMER])").click();
    farmer.expects("status of 422");
    farmer.act("提交报名").click();
    assertThat(farmer.at("#e-idNumber .bad")).hasCount(1);
    assertThat(farmer.box("name")).hasValue("邓素芳");
    assertThat(farmer.box("idNumber")).hasValue(wrong(right));
    assertThat(farmer.box("phone")).hasValue("13800000001");
    assertThat(farmer.at("[name=audience][value=FARMER]")).isChecked();
    farmer.fill("idNumber", right);
    farmer.act("提交报名").click();
    assertThat(farmer.at("h1")).hasText("报名成功");
  }

  private void signUpInLargeType(String signUp) {
    Visitor farmer = stranger(Screen.PHONE);
    farmer.open(signUp);
    farmer.at(".pubbar button[value=large]").click();
    assertThat(farmer.at("html")).hasAttribute("data-text", "large");
    farmer.fill("name", "冷友荣");
    farmer.fill("idNumber", identityNumber(2));
    farmer.fill("phone", "13800000002");
    farmer.at("label:has(> [name=audience][value=FARMER])").click();
    assertThat(farmer.box("idNumber")).hasValue(Pattern.compile("^509910 1968•.*"));
    farmer.act("提交报名").click();
    assertThat(farmer.at("h1")).hasText("报名成功");
  }

  private static String wrong(String number) {
    char last = number.charAt(17);
    return number.substring(0, 17) + (last == '0' ? '1' : '0');
  }

  /** The day is moved by the page, lessons and all, because a test cannot wait until tomorrow. */
  private void beginToday(Visitor office, String batch) {
    office.open(batch + "/edit");
    office.fill("startsOn", today().toString());
    office.fill("endsOn", today().toString());
    office.act("保存").click();
    office.page().waitForURL("**" + batch);
  }

  private void signIn(Visitor office, String batch) {
    office.open(batch + "/attendance");
    for (int lesson = 0; lesson < 2; lesson++) {
      office.at("main .tbl a[href^='/training/lessons/']:text('签到')").nth(lesson).click();
      Locator people = office.at(".people > li");
      assertThat(people).hasCount(2);
      people.nth(0).locator(".bigbtn").click();
      assertThat(people.nth(0).locator(".tag.ok")).containsText("到课");
      people.nth(1).locator(".bigbtn").click();
      assertThat(office.at("#there")).hasText("2");
      assertThat(office.at("#queue")).hasText("0");
      office.open(batch + "/attendance");
    }
    assertThat(office.at(".attgrid td .tag.ok")).hasCount(4);
  }

  private void close(Visitor office, String batch) {
    office.open(batch + "/closure");
    assertThat(office.at("tbody .tag.ok")).hasCount(2);
    office.act("结班，写入结业记录").click();
    assertThat(office.at("main h2").first()).hasText("结业名单");
  }

  /** Issues certificates and tells the number of the first. */
  private String certify(Visitor office) {
    office.act("签发证书（2 人）").click();
    Locator numbers = office.at("a[href$='/paper']");
    assertThat(numbers).hasCount(2);
    return numbers.first().innerText().strip();
  }

  private void check(String number) {
    Visitor employer = stranger(Screen.PHONE);
    employer.open("/c");
    employer.fill("number", number);
    employer.act("查询").click();
    assertThat(employer.at("h1")).hasText("证书有效");
    assertThat(employer.at("main")).containsText("花椒丰产栽培");
    assertThat(employer.faults()).isEmpty();
  }

  private void figure(Visitor office) {
    office.open("/");
    assertThat(office.at(".firststeps")).hasCount(0);
    Locator figure = office.at(".kpi[href^='/figures/training.person-times']");
    assertThat(figure.locator(".v")).containsText("2");
    figure.click();
    Locator drawer = office.at("#drawer[open]");
    assertThat(drawer.locator(".figname b")).hasText("2");
    assertThat(drawer.locator(".tag.ok")).hasText("合计与指标一致");
    assertThat(
            drawer.locator("tbody td.num").allInnerTexts().stream()
                .mapToInt(Integer::parseInt)
                .sum())
        .isEqualTo(2);
    assertThat(drawer.locator("tbody")).containsText("邓素芳");
    assertThat(drawer.locator("tbody")).containsText("冷友荣");
  }

  private static String path(Visitor visitor) {
    return URI.create(visitor.page().url()).getPath();
  }
}
