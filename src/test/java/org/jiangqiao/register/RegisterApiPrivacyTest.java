package org.jiangqiao.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What programs do not get to see or do. */
class RegisterApiPrivacyTest extends RegisterApiCase {

  @Test
  void personalValuesAreMaskedForKeysThatOnlyReadAndNumbersForAll() throws Exception {
    String number = "11010519491231002X";
    String person =
        "{\"values\":{\"name\":\"王小明\",\"paperKind\":\"ID_CARD\",\"paperNumber\":\"%s\",\"birthDate\":\"1949-12-31\",\"phone\":\"13800001234\"}}";
    Answer made = post(PEOPLE, person.formatted(number));
    assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
    JsonNode open = made.body().get("values");
    assertThat(open.get("phone").asString()).isEqualTo("13800001234");
    assertThat(open.get("birthDate").asString()).isEqualTo("1949-12-31");
    assertThat(made.body().toString()).doesNotContain(number);
    key = withKey(school, Set.of("directory.read"));
    Answer read = get(made.body().get("href").asString());
    assertThat(read.body().get("values").get("birthDate").asString()).isEqualTo("1949-**-**");
    assertThat(read.body().toString()).doesNotContain("13800001234", number, "1949-12-31");
    assertThat(read.body().get("masked").toString())
        .isEqualTo("[\"paperNumber\",\"birthDate\",\"phone\"]");
    assertThat(post(PEOPLE, person.formatted(number)).status()).isEqualTo(403);
  }

  @Test
  void whatFollowsFromANumberCannotContradictIt() throws Exception {
    String person =
        "{\"values\":{\"name\":\"王小明\",\"paperKind\":\"ID_CARD\",\"paperNumber\":\"11010519491231002X\"%s}}";
    assertThat(post(PEOPLE, person.formatted(",\"birthDate\":\"1950-01-01\"")).fields())
        .isEqualTo("birthDate directory.wrong.birthDate");
    String href = post(PEOPLE, person.formatted("")).body().get("href").asString();
    String change = "{\"version\":0,\"values\":{\"birthDate\":\"%s\",\"note\":\"x\"}}";
    assertThat(send(call("PATCH", href, change.formatted("1950-01-01")).with(key)).fields())
        .isEqualTo("birthDate register.api.notAsked");
    Answer same = send(call("PATCH", href, change.formatted("1949-12-31")).with(key));
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.body().get("values").get("paperNumber").asString()).contains("*");
  }

  @Test
  void aKeyOfAnotherSchoolSeesAndChangesNothing() throws Exception {
    String href = organization("云岭汽车", "DEALER").body().get("href").asString();
    key = withKey(newSchool(), BOTH);
    assertThat(get(href).status()).isEqualTo(404);
    assertThat(names(get(ORGANIZATIONS))).isEmpty();
    assertThat(post(href + "/withdrawal", "{\"reason\":\"别校\"}").status()).isEqualTo(404);
    assertThat(
            send(call("PATCH", href, "{\"version\":0,\"values\":{\"name\":\"x\"}}").with(key))
                .status())
        .isEqualTo(404);
  }
}
