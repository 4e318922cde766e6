package org.jiangqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.kernel.SchoolId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

class FirstStartTest extends AppTest {

  @Autowired FirstStart firstStart;

  private final String mark = UUID.randomUUID().toString().substring(24);

  @Test
  void theCodeCreatesASchoolWithItsAdministratorExactlyOnce() {
    String code = firstStart.issueCode();
    assertThat(open(code.toLowerCase(java.util.Locale.ROOT), "first." + mark)).isTrue();
    assertThat(open(code, "second." + mark)).isFalse();
    assertThat(schoolsNamed()).hasSize(1);
    assertThat(in(schoolsNamed().getFirst(), () -> accounts.all()))
        .extracting(Accounts.Account::signInName, Accounts.Account::roles)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "first." + mark, java.util.Set.of("ADMINISTRATOR", "TRAINING_OFFICE")));
  }

  @Test
  void onlyTheLatestCodeWorks() {
    String earlier = firstStart.issueCode();
    String latest = firstStart.issueCode();
    assertThat(firstStart.isRight(earlier)).isFalse();
    assertThat(firstStart.isRight(latest)).isTrue();
    assertThat(open(earlier, "first." + mark)).isFalse();
  }

  @Test
  void whenSomethingFailsNothingIsLeftAndTheCodeStillWorks() {
    String code = firstStart.issueCode();
    assertThatThrownBy(() -> open(code, "NOT-SMALL." + mark))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(schoolsNamed()).isEmpty();
    assertThat(firstStart.isRight(code)).isTrue();
  }

  @Test
  void thePageIsGoneOnceASchoolExists() throws Exception {
    assertThat(new Browser(mvc).open("/first-start").getStatus()).isEqualTo(404);
  }

  private boolean open(String code, String signInName) {
    return firstStart.open(
        code, mark, "c" + UUID.randomUUID().toString().substring(24), "王五", signInName, PASSWORD);
  }

  private List<SchoolId> schoolsNamed() {
    return schools.all().stream()
        .filter(s -> s.name().equals(mark))
        .map(Schools.School::id)
        .toList();
  }
}
