package org.jiangqiao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeakSecretsTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db.school.example/jq, jq, postgres, true",
    "jdbc:postgresql://10.1.2.3:5432/jq, jq, 123456, true",
    "jdbc:postgresql://10.1.2.3:5432/jq, jq, JQ, true",
    "'jdbc:postgresql://localhost,10.1.2.3/jq', jq, postgres, true",
    "jdbc:postgresql://127.0.0.1.evil.example/jq, jq, postgres, true",
    "jdbc:postgresql://10.1.2.3:5432/jq, jq, Vq8-long-and-own, false",
    "jdbc:postgresql://localhost/jq, jq, postgres, false",
    "jdbc:postgresql://127.0.0.1:5433/jq, jq, postgres, false",
    "jdbc:postgresql://[::1]:5433/jq, jq, postgres, false",
    "jdbc:postgresql:jq, jq, postgres, false",
    "jdbc:postgresql://db.school.example/jq, jq, '', false",
  })
  void aPasswordEverybodyTriesIsWeakWhereOthersReachTheDatabase(
      String url, String user, String password, boolean weak) {
    assertThat(WeakSecrets.isWeak(url, user, password)).isEqualTo(weak);
  }
}
