package org.jiangqiao.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.kernel.SchoolId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Programs read and write registers by the rules of the pages. */
class RegisterApiTest extends RegisterApiCase {

  @Autowired AuditLog audit;
  @Autowired RegisterWriter writer;
  @Autowired Registers registers;

  @Test
  void aRecordIsMadeReadChangedAndWithdrawn() throws Exception {
    Answer made =
        post(
            ORGANIZATIONS,
            "{\"values\":{\"name\":\"云岭汽车\",\"kind\":\"DEALER\",\"region\":\"重庆市江津区\"}}");
    assertThat(made.status()).isEqualTo(201);
    String href = made.body().get("href").asString();
    assertThat(made.response().getHeader("Location")).isEqualTo(href);
    assertThat(get(href).body()).isEqualTo(made.body());
    assertThat(made.body().get("values").get("region").asString()).isEqualTo("500116");
    assertThat(made.body().get("texts").get("region").asString()).isEqualTo("重庆市江津区");
    assertThat(made.body().get("values").get("creditCode").isNull()).isTrue();

    Answer changed =
        send(call("PATCH", href, "{\"version\":0,\"values\":{\"kind\":\"ENTERPRISE\"}}").with(key));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().get("version").asInt()).isEqualTo(1);
    assertThat(changed.body().get("values").get("kind").asString()).isEqualTo("ENTERPRISE");
    assertThat(changed.body().get("values").get("region").asString()).isEqualTo("500116");

    assertThat(post(href + "/withdrawal", "{\"reason\":\" \"}").fields())
        .isEqualTo("reason register.withdraw.noReason");
    Answer withdrawn = post(href + "/withdrawal", "{\"reason\":\"重复录入\"}");
    assertThat(withdrawn.body().get("withdrawal").get("reason").asString()).isEqualTo("重复录入");
    assertThat(names(get(ORGANIZATIONS))).isEmpty();
    assertThat(names(get(ORGANIZATIONS + "?withdrawn=1"))).isEqualTo(List.of("云岭汽车"));
    Answer late =
        send(call("PATCH", href, "{\"version\":2,\"values\":{\"kind\":\"DEALER\"}}").with(key));
    assertThat(late.status()).isEqualTo(409);
  }

  @Test
  void theHistoryNamesTheKey() throws Exception {
    var named = inSchool(() -> apiKeys.create(Actor.outsider("测试"), "教务同步", BOTH, null));
    key = bearer(named.secret());
    UUID id = UUID.fromString(organization("云岭汽车", "DEALER").body().get("id").asString());
    var entries = inSchool(() -> audit.of("directory.organization", id));
    assertThat(entries.stream().map(AuditLog.Entry::actor).toList())
        .isEqualTo(List.of("接口密钥「教务同步」"));
  }

  @Test
  void faultsAreNamedByFieldInTheLanguageAskedFor() throws Exception {
    String body = "{\"values\":{\"kind\":\"NOTHING\",\"creditCode\":\"123\",\"nmae\":\"x\"}}";
    Answer chinese = post(ORGANIZATIONS, body);
    assertThat(chinese.status()).isEqualTo(422);
    assertThat(chinese.fields())
        .startsWith("creditCode codes.")
        .contains("kind register.wrong.choice", "nmae register.api.unknownField");
    assertThat(chinese.body().toString()).contains("请从这些里选");
    Answer english =
        send(
            request(HttpMethod.POST, URI.create(ORGANIZATIONS))
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(key));
    assertThat(english.body().toString()).doesNotContain("请");
    var silent =
        send(
            request(HttpMethod.POST, URI.create(ORGANIZATIONS))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(key));
    assertThat(silent.body()).isEqualTo(chinese.body());
    assertThat(post(ORGANIZATIONS, "{\"values\":{}}").fields())
        .isEqualTo("kind register.wrong.required, name register.wrong.required");
    assertThat(post(ORGANIZATIONS, "{\"name\":\"x\"}").fields())
        .isEqualTo("values register.api.noValues");
    assertThat(post(ORGANIZATIONS, "{\"values\":{\"name\":[1],\"kind\":\"DEALER\"}}").status())
        .isEqualTo(422);
    assertThat(post(ORGANIZATIONS, "not json").status()).isEqualTo(422);
    assertThat(post(ORGANIZATIONS, "[]").status()).isEqualTo(422);
    assertThat(names(get(ORGANIZATIONS))).isEmpty();
  }

  @Test
  void aReferenceThatIsNotThereIsRefusedAndATitleWillDo() throws Exception {
    organization("云岭汽车", "DEALER");
    String person = "{\"values\":{\"name\":\"王小明\",\"organization\":\"%s\"}}";
    assertThat(post(PEOPLE, person.formatted(UUID.randomUUID())).fields())
        .isEqualTo("organization register.api.noReference");
    assertThat(
            post(PEOPLE, person.formatted("云岭汽车"))
                .body()
                .get("texts")
                .get("organization")
                .asString())
        .isEqualTo("云岭汽车");
    SchoolId twin = newSchool();
    UUID foreign =
        in(
            twin,
            () ->
                writer.create(
                    Actor.outsider("测试"),
                    registers.at("directory/organizations"),
                    RowValues.of(Map.of("name", "别校的厂", "kind", "DEALER")),
                    null));
    assertThat(post(PEOPLE, person.formatted(foreign)).fields())
        .isEqualTo("organization register.api.noReference");
  }

  @Test
  void whoWasOvertakenIsToldWhatTheRecordSaysNow() throws Exception {
    String href = organization("云岭汽车", "DEALER").body().get("href").asString();
    String change = "{\"version\":0,\"values\":{\"kind\":\"%s\"}}";
    send(call("PATCH", href, change.formatted("ENTERPRISE")).with(key));
    Answer late = send(call("PATCH", href, change.formatted("VILLAGE")).with(key));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body().get("current").get("version").asInt()).isEqualTo(1);
    assertThat(late.body().get("current").get("values").get("kind").asString())
        .isEqualTo("ENTERPRISE");
    assertThat(send(call("PATCH", href, "{\"values\":{}}").with(key)).fields())
        .isEqualTo("version register.api.noVersion");
  }

  @Test
  void aPossibleDuplicateIsNamedUntilSomebodyConfirms() throws Exception {
    String person = "{\"values\":{\"name\":\"王小明\",\"phone\":\"13800001234\"}}";
    String first = post(PEOPLE, person).body().get("href").asString();
    Answer doubt = post(PEOPLE, person);
    assertThat(doubt.status()).isEqualTo(409);
    JsonNode existing = doubt.body().get("errors").get(0).get("existing");
    assertThat(existing.get("href").asString()).isEqualTo(first);
    assertThat(existing.get("title").asString()).isEqualTo("王小明");
    assertThat(post(PEOPLE + "?confirmed=true", person).status()).isEqualTo(201);
  }

  @Test
  void sentTwiceItIsMadeOnce() throws Exception {
    String number = UUID.randomUUID().toString();
    String body = "{\"values\":{\"name\":\"云岭汽车\",\"kind\":\"DEALER\"}}";
    Answer first =
        send(call("POST", ORGANIZATIONS, body).header("Idempotency-Key", number).with(key));
    Answer second =
        send(call("POST", ORGANIZATIONS, body).header("Idempotency-Key", number).with(key));
    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    String other = body.replace("DEALER", "VILLAGE");
    assertThat(
            send(call("POST", ORGANIZATIONS, other).header("Idempotency-Key", number).with(key))
                .status())
        .isEqualTo(409);
    assertThat(
            send(call("POST", ORGANIZATIONS, body).header("Idempotency-Key", "7").with(key))
                .fields())
        .isEqualTo("Idempotency-Key register.api.wrongRequest");
    assertThat(names(get(ORGANIZATIONS))).isEqualTo(List.of("云岭汽车"));
  }

  @Test
  void sentManyTimesInOneMomentItIsMadeOnce() throws Exception {
    String number = UUID.randomUUID().toString();
    String body = "{\"values\":{\"name\":\"安澜村\",\"kind\":\"VILLAGE\"}}";
    Set<String> ids = new java.util.TreeSet<>();
    try (var pool = Executors.newFixedThreadPool(6)) {
      List<Future<Answer>> answers =
          IntStream.range(0, 6)
              .mapToObj(i ->
                  pool.submit(() ->
                      send(
                          call("POST", ORGANIZATIONS, body)
                              .header("Idempotency-Key", number)
                              .with(key))))
              .toList();
      for (Future<Answer> answer : answers) {
        ids.add(answer.get().body().get("id").asString());
      }
    }
    assertThat(ids.size()).isEqualTo(1);
    assertThat(names(get(ORGANIZATIONS))).isEqualTo(List.of("安澜村"));
  }

  @Test
  void followingNextVisitsEveryRecordOnce() throws Exception {
    for (int i = 0; i < 7; i++) {
      int number = i;
      inSchool(() ->
          writer.create(
              Actor.outsider("测试"),
              registers.at("directory/organizations"),
              RowValues.of(Map.of("name", "安澜村" + number % 2, "kind", "VILLAGE")),
              null));
    }
    List<String> ids = new ArrayList<>();
    String next = ORGANIZATIONS + "?q=alc&f.kind=VILLAGE&sort=kind&dir=desc&limit=3";
    int pages = 0;
    while (next != null) {
      Answer answer = get(next);
      answer.body().get("items").forEach(item -> ids.add(item.get("id").asString()));
      next = answer.body().has("next") ? answer.body().get("next").asString() : null;
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(ids.size()).isEqualTo(7);
    assertThat(Set.copyOf(ids).size()).isEqualTo(7);
  }

  @Test
  void aParameterThatIsNotKnownIsNeverIgnored() throws Exception {
    for (String address :
        List.of(
            "?f.kid=DEALER",
            "?f.kind=NOTHING",
            "?sort=id",
            "?sort=name&dir=down",
            "?limit=501",
            "?limit=0",
            "?after=abc",
            "?columns=name",
            "?withdrawn=yes")) {
      assertThat(get(ORGANIZATIONS + address).status()).as(address).isEqualTo(422);
    }
  }

  @Test
  void aListRunsAsManyStatementsForThreeRecordsAsForOne() throws Exception {
    organization("安澜村", "VILLAGE");
    get(ORGANIZATIONS);
    long one = StatementCount.during(() -> get(ORGANIZATIONS));
    organization("云岭汽车", "DEALER");
    organization("德感街道", "COMMUNITY");
    assertThat(StatementCount.during(() -> get(ORGANIZATIONS))).isEqualTo(one);
  }
}
