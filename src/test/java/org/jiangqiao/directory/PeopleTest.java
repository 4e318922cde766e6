package org.jiangqiao.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.IdNumber;
import org.jiangqiao.codes.IdentityPaper;
import org.jiangqiao.directory.People.NewPerson;
import org.jiangqiao.directory.People.PersonRow;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.kernel.SchoolId;
import org.jiangqiao.scenario.MadeUp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleTest extends AppTest {

  private static final Actor CLERK = Actor.outsider("测试");
  private static final IdNumber NUMBER = MadeUp.idNumber(1980, 123);

  @Autowired People people;
  @Autowired Organizations organizations;
  @Autowired Identities identities;

  private static NewPerson withCard(String name, IdNumber number) {
    return new NewPerson(
        name, number, IdentityPaper.ID_CARD, null, "13800000001", "500113", "石龙村", null);
  }

  private static NewPerson withoutPaper(String name, String phone) {
    return new NewPerson(name, null, IdentityPaper.NONE, null, phone, "", "", null);
  }

  @Test
  void theSameNumberIsTheSamePersonAndTellsBirthDateAndSex() {
    var first = inSchool(() -> people.findOrCreate(CLERK, withCard("曾可", NUMBER)));
    var second = inSchool(() -> people.findOrCreate(CLERK, withCard("曾 可", NUMBER)));
    PersonRow row = inSchool(() -> people.find(first.id()).orElseThrow());
    assertThat(List.of(first.created(), second.created())).isEqualTo(List.of(true, false));
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(row.birthDate()).isEqualTo(NUMBER.birthDate());
    assertThat(row.sex()).isEqualTo(NUMBER.sex().name());
    assertThat(row.paperMask()).isEqualTo(NUMBER.masked());
  }

  @Test
  void aNumberUnderAnotherNameIsRefused() {
    inSchool(() -> people.findOrCreate(CLERK, withCard("曾可", NUMBER)));
    assertThatThrownBy(() -> inSchool(() -> people.findOrCreate(CLERK, withCard("解语晨", NUMBER))))
        .isInstanceOf(RuleRefused.class);
  }

  @Test
  void withoutPaperNameAndPhoneDecide() {
    UUID one = inSchool(() -> people.findOrCreate(CLERK, withoutPaper("李梅", "13900000001")).id());
    UUID same = inSchool(() -> people.findOrCreate(CLERK, withoutPaper("李梅", "13900000001")).id());
    UUID other = inSchool(() -> people.findOrCreate(CLERK, withoutPaper("李梅", "13900000002")).id());
    assertThat(same).isEqualTo(one);
    assertThat(other).isNotEqualTo(one);
  }

  @Test
  void aSecondSchoolHasItsOwnRecordOfTheSameHumanBeing() {
    SchoolId twin = newSchool();
    var here = inSchool(() -> people.findOrCreate(CLERK, withCard("曾可", NUMBER)));
    var there = in(twin, () -> people.findOrCreate(CLERK, withCard("曾可", NUMBER)));
    assertThat(there.created()).isTrue();
    assertThat(there.personKey()).isEqualTo(here.personKey());
    assertThat(in(twin, () -> people.find(here.id()))).isEmpty();
    assertThat(in(twin, () -> people.search("曾可", 9)).stream().map(PersonRow::id))
        .isEqualTo(List.of(there.id()));
  }

  @Test
  void whatTheRecordLacksIsFilledInAndNothingIsOverwritten() {
    UUID id =
        inSchool(() ->
            people
                .findOrCreate(
                    CLERK,
                    new NewPerson("曾可", NUMBER, IdentityPaper.ID_CARD, null, "", "", "红旗村", null))
                .id());
    inSchool(() -> people.findOrCreate(CLERK, withCard("曾可", NUMBER)));
    PersonRow row = inSchool(() -> people.find(id).orElseThrow());
    assertThat(List.of(row.phone(), row.village())).isEqualTo(List.of("13800000001", "红旗村"));
  }

  @Test
  void peopleAreFoundByCharactersPinyinAndInitials() {
    UUID id = inSchool(() -> people.findOrCreate(CLERK, withoutPaper("单小英", "13900000003")).id());
    for (String typed : List.of("单小英", "小英", "shanxiaoying", "sxy", "13900000003", "1390")) {
      assertThat(inSchool(() -> people.search(typed, 9)).stream().map(PersonRow::id).toList())
          .as(typed)
          .isEqualTo(List.of(id));
    }
  }

  @Test
  void theNumberIsStoredSealedAndOpensForItsPersonOnly() {
    UUID id = inSchool(() -> people.findOrCreate(CLERK, withCard("曾可", NUMBER)).id());
    var sealed =
        inSchool(() ->
            jdbc.sql(
                    "select wrapped_key, cipher from directory.person_secret where person_id = :id")
                .param("id", id)
                .query((row, n) -> new Identities.Sealed(row.getBytes(1), row.getBytes(2)))
                .single());
    assertThat(identities.open(school, id, sealed)).isEqualTo(NUMBER.value());
    assertThatThrownBy(() -> identities.open(newSchool(), id, sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anOrganizationIsOneInWhateverLegalFormItIsWritten() {
    UUID one = inSchool(() -> organizations.findOrCreateByName(CLERK, "重庆云岭汽车有限公司", "DEALER"));
    UUID same = inSchool(() -> organizations.findOrCreateByName(CLERK, "重庆云岭汽车有限责任公司", "DEALER"));
    assertThat(same).isEqualTo(one);
    assertThat(inSchool(() -> organizations.search("cqylqc", 9)).getFirst().name())
        .isEqualTo("重庆云岭汽车有限公司");
  }
}
