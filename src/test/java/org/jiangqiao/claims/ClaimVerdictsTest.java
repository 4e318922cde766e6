package org.jiangqiao.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a number may be held against: the school's own total over the period the text speaks of, and
 * nothing else. Y, M and D stand for the year, month and day of the completions, X for the year
 * before.
 */
class ClaimVerdictsTest extends ClaimCase {

  private static final LocalDate DAY = LocalDate.now().minusDays(30);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "老年人培训比上年增加7人次。 | UNKNOWN",
        "老年人培训新增7人次。 | UNKNOWN",
        "老年人培训由3人次增加到7人次。 | UNKNOWN,UNKNOWN",
        "老年人培训平均每年7人次。 | UNKNOWN",
        "每期培训老年人7人次。 | UNKNOWN",
        "老年人、企业员工分别培训12人次。 | UNKNOWN",
        "计划开展老年人培训7人次。 | UNKNOWN",
        "年培训能力262人次。 | UNKNOWN",
        "到2099年，累计培训262人次。 | UNKNOWN",
        "选派教师外出参加培训12人次。 | UNKNOWN",
        "组织教师参加国家级培训12人次。 | UNKNOWN",
        "Training rose by 262 person-times. | UNKNOWN",
        "The school plans training for 262 person-times. | UNKNOWN"
      })
  void aChangeAnAverageOrAPlanIsNotHeldAgainstTheTotal(String text, String verdicts)
      throws Exception {
    judged(text, verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "江北职业学校开展老年人培训7人次。 | UNKNOWN",
        "与江北职教中心联合开展老年人培训7人次。 | UNKNOWN",
        "全市开展老年人培训7人次。 | UNKNOWN",
        "全区老年人培训7人次。 | UNKNOWN",
        "兄弟学校培训262人次。 | UNKNOWN",
        "面向全区开展老年人培训7人次。 | SUPPORTED",
        "作为国家级重点中等职业学校，学校开展老年人培训7人次。 | SUPPORTED"
      })
  void theNumbersOfOthersAreNotHeldAgainstTheRecordsOfTheSchool(String text, String verdicts)
      throws Exception {
    judged(text, verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "老年人培训7人次，其中女学员7人次。 | SUPPORTED,UNKNOWN",
        "培训12人次，其中老年人7人次。 | UNDERSTATED,SUPPORTED",
        "举办国家级培训100人次以上。 | UNKNOWN",
        "网络安全培训100人次以上。 | UNKNOWN",
        "“巴渝工匠”培训100人次以上。 | UNKNOWN",
        "培训退休人员100人次以上。 | UNKNOWN",
        "培训女学员11人。 | UNKNOWN",
        "11名学员获得证书。 | UNKNOWN",
        "培训后就业11人。 | UNKNOWN",
        "培训学员中有11人创业。 | UNKNOWN",
        "11人参加网络安全培训。 | UNKNOWN",
        "11人参加培训。 | SUPPORTED",
        "参训学员11人。 | SUPPORTED",
        "开展非学历培训262人次。 | SUPPORTED",
        "开展社会培训，惠及262人次。 | SUPPORTED",
        "开展职业技能培训262人次。 | SUPPORTED",
        "学校积极开展各类社会培训262人次。 | SUPPORTED",
        "智能手机课堂培训12人次。 | SUPPORTED",
        "优秀员工培训5人次。 | UNKNOWN",
        "为长安集团培训员工5人次。 | UNKNOWN",
        "集团培训员工5人次。 | SUPPORTED",
        "培训学员满意度4.5分。 | NO_RECORDS",
        "Satisfaction was 4.5 points. | NO_RECORDS",
        "Online training reached more than 100 person-times. | UNKNOWN",
        "Employee training reached 5 person-times. | SUPPORTED",
        "家长满意度4.5分。 | UNKNOWN",
        "学生考取职业资格证书12本。 | UNKNOWN"
      })
  void aPartThatTheRecordsDoNotKeepApartIsNotHeldAgainstTheWhole(String text, String verdicts)
      throws Exception {
    judged(text, verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Y年培训12人次。 | SUPPORTED",
        "X年培训12人次。 | NO_RECORDS",
        "Y年M月培训12人次。 | SUPPORTED",
        "Y年M月D日培训12人次。 | SUPPORTED",
        "X年M月培训12人次。 | NO_RECORDS",
        "Y年1—12月培训12人次。 | SUPPORTED",
        "Y年1—12月，培训12人次。1至12月培训12人次。 | SUPPORTED,SUPPORTED",
        "2005年至X年，累计培训250人次。 | SUPPORTED",
        "2005—X年培训262人次。 | OVERSTATED",
        "截至X年底，累计培训250人次。 | SUPPORTED",
        "自2006年以来培训12人次。 | SUPPORTED",
        "自Y年M月以来培训12人次。 | SUPPORTED",
        "近三年培训12人次。 | SUPPORTED",
        "三年来，培训12人次。 | SUPPORTED",
        "2005年培训250人次，Y年培训12人次。 | SUPPORTED,SUPPORTED",
        "2004—2005学年培训30人次，Y年培训12人次。 | NO_RECORDS,SUPPORTED",
        "与2005年相比，Y年培训12人次。 | SUPPORTED",
        "Y年培训12人次，比2005年减少238人次。 | SUPPORTED,UNKNOWN",
        "学校创办于1982年，累计培训262人次。 | SUPPORTED",
        "成立于1982年的学校培训262人次。 | SUPPORTED",
        "建校以来，培训262人次。 | SUPPORTED",
        "学校建校以来，培训262人次。 | SUPPORTED",
        "近年来，累计培训262人次。 | SUPPORTED",
        "“十一五”以来，培训262人次。 | UNKNOWN",
        "党的二十大以来，培训12人次。 | UNKNOWN",
        "本学期培训12人次。 | UNKNOWN",
        "本月培训12人次。 | UNKNOWN",
        "2005年春季学期培训250人次。 | UNKNOWN",
        "去年同期培训12人次。 | UNKNOWN",
        "2004.9—2005.6，培训250人次。 | UNKNOWN,UNKNOWN",
        "2005年前三季度培训250人次。 | NO_RECORDS",
        "2005年四季度培训250人次。 | SUPPORTED",
        "2004/2005学年培训250人次。 | NO_RECORDS",
        "2005/2006学年培训250人次。 | SUPPORTED",
        "去年以来，培训12人次。 | SUPPORTED",
        "In November 2005, training reached 250 person-times. | NO_RECORDS",
        "全年培训12人次。 | UNKNOWN",
        "Y年工作总结。全年培训12人次。 | SUPPORTED",
        "2005年，学校获奖。开展培训250人次。 | SUPPORTED",
        "2005年，学校获奖。累计培训262人次。 | SUPPORTED",
        "培训250人次（2005年）。 | SUPPORTED",
        "12 person-times of training in Y. | SUPPORTED",
        "From 2005 to X training reached 250 person-times. | SUPPORTED",
        "By the end of X training reached 250 person-times. | SUPPORTED",
        "In 2005 it trained 250 person-times. In total it trained 262 person-times. | SUPPORTED,SUPPORTED",
        "In 2005 it trained 250 person-times. Since its founding it has trained 262 person-times. | SUPPORTED,SUPPORTED"
      })
  void thePeriodIsTheOneTheTextSpeaksOf(String text, String verdicts) throws Exception {
    judged(text, verdicts);
  }

  @Test
  void aHeadingNamesThePeriodOfItsTextAndASentenceOnlyThatOfItsParagraph() throws Exception {
    judged("2005年工作总结\n一、培训工作\n开展培训250人次。", "SUPPORTED");
    judged("2005年，学校获奖。\n开展培训262人次。", "SUPPORTED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "开展老年人培训2期、7人次。 | SUPPORTED,SUPPORTED",
        "培训企业员工5人次、老年人7人次。 | SUPPORTED,SUPPORTED",
        "开展老年人培训7人次、技能鉴定5人次。 | SUPPORTED,UNKNOWN",
        "培训262人次，其中企业员工5人次、老年人7人次、残疾人7人次。 | SUPPORTED,SUPPORTED,SUPPORTED,NO_RECORDS",
        "培训262人次，其中企业员工5人次、优秀员工5人次。 | SUPPORTED,SUPPORTED,UNKNOWN",
        "培训老年人7人次。鉴定7人次。 | SUPPORTED,UNKNOWN"
      })
  void aNumberThatFollowsAnotherSharesItsWords(String text, String verdicts) throws Exception {
    judged(text, verdicts);
  }

  private void judged(String text, String verdicts) throws Exception {
    String said =
        text.replace("Y", String.valueOf(DAY.getYear()))
            .replace("X", String.valueOf(DAY.getYear() - 1))
            .replace("M", String.valueOf(DAY.getMonthValue()))
            .replace("D", String.valueOf(DAY.getDayOfMonth()));
    UUID id = hand(said);
    assertThat(found(id).stream().filter(CheckedClaim::isClaim).map(CheckedClaim::verdict))
        .as(() -> said + " " + found(id).stream().map(CheckedClaim::because).toList())
        .containsExactly(verdicts.split(","));
  }
}
