package org.jiangqiao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangqiao.AppTest;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Keys are made by administrators, shown once, and end when they should. */
class ApiKeyTest extends AppTest {

  private static final String KEYS = "/access/api-keys";
  private static final String CALL = "/api/v1/directory/organizations";

  @Autowired AuditLog audit;
  @LocalServerPort int port;

  private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.locale(Locale.CHINA)).andReturn().getResponse();
  }

  private MockHttpServletResponse form(String name, String expires, String... rights)
      throws Exception {
    return open(
        post(KEYS)
            .param("name", name)
            .param("expiresOn", expires)
            .param("rights", rights)
            .with(as("ADMINISTRATOR"))
            .with(csrf()));
  }

  private int call(String secret) throws Exception {
    return open(get(CALL).with(bearer(secret))).getStatus();
  }

  @Test
  void aKeyIsShownOnceAndKeptAsItsHash() throws Exception {
    var shown = form("教务同步", "", "directory.read");
    assertThat(shown.getStatus()).isEqualTo(201);
    Matcher secret = Pattern.compile("jq_[0-9A-Z]{27}").matcher(shown.getContentAsString());
    assertThat(secret.find()).isTrue();
    assertThat(call(secret.group())).isEqualTo(200);
    String list = open(get(KEYS).with(as("ADMINISTRATOR"))).getContentAsString();
    assertThat(list).contains("教务同步", "查看单位与人员").doesNotContain(secret.group());
    String token = secret.group().substring(3);
    assertThat(
            jdbc.sql(
                    "select count(*) from access.public_link where encode(token_hash, 'escape') like :t")
                .param("t", "%" + token + "%")
                .query(Long.class)
                .single())
        .isEqualTo(0);
  }

  @Test
  void aWrongFormComesBackWithWhatWasTyped() throws Exception {
    assertThat(form("教务同步", "", "directory.read").getStatus()).isEqualTo(201);
    var twice = form("教务同步", "2001-01-01");
    assertThat(twice.getStatus()).isEqualTo(422);
    assertThat(twice.getContentAsString())
        .contains("已有一个在用的密钥叫", "请至少选一项", "或以后", "value=\"教务同步\"");
    assertThat(form("全能", "", "directory.reveal").getStatus()).isEqualTo(422);
    assertThat(form(" ", "", "directory.read").getStatus()).isEqualTo(422);
  }

  @Test
  void onlyAdministratorsSeeAndMakeKeys() throws Exception {
    assertThat(open(get(KEYS).with(as("TRAINING_OFFICE"))).getStatus()).isEqualTo(403);
    assertThat(
            open(post(KEYS).param("name", "x").with(as("TRAINING_OFFICE")).with(csrf()))
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void aRevokedKeyEndsAtOnceAndBothActsAreRecorded() throws Exception {
    var made =
        inSchool(() -> apiKeys.create(Actor.outsider("测试"), "同步", Set.of("directory.read"), null));
    assertThat(call(made.secret())).isEqualTo(200);
    var twin = newSchool();
    String address = KEYS + "/" + made.id() + "/revocation";
    assertThat(open(post(address).with(as(twin, "ADMINISTRATOR")).with(csrf())).getStatus())
        .isEqualTo(404);
    assertThat(call(made.secret())).isEqualTo(200);
    open(post(address).with(as("ADMINISTRATOR")).with(csrf()));
    assertThat(call(made.secret())).isEqualTo(401);
    open(post(address).with(as("ADMINISTRATOR")).with(csrf()));
    assertThat(
            inSchool(() -> audit.of("api.key", made.id())).stream()
                .map(AuditLog.Entry::action)
                .toList())
        .isEqualTo(List.of("keyRevoked", "created"));
  }

  @Test
  void aKeyWorksUpToTheEndOfItsLastDay() throws Exception {
    LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    var last =
        inSchool(() -> apiKeys.create(Actor.outsider("测试"), "今天", Set.of("directory.read"), today));
    var over =
        inSchool(() ->
            apiKeys.create(
                Actor.outsider("测试"), "昨天", Set.of("directory.read"), today.minusDays(1)));
    assertThat(call(last.secret())).isEqualTo(200);
    assertThat(call(over.secret())).isEqualTo(401);
    assertThat(open(get(KEYS).with(as("ADMINISTRATOR"))).getContentAsString()).contains("已过期");
  }

  @Test
  void theLastUseIsNoted() throws Exception {
    var made =
        inSchool(() -> apiKeys.create(Actor.outsider("测试"), "同步", Set.of("directory.read"), null));
    assertThat(lastUse(made.id())).isNull();
    call(made.secret());
    assertThat(lastUse(made.id())).isNotNull();
  }

  private OffsetDateTime lastUse(UUID id) {
    return inSchool(() ->
        apiKeys.all().stream()
            .filter(k -> k.id().equals(id))
            .findFirst()
            .orElseThrow()
            .lastUsedAt());
  }

  @Test
  void whatIsNoKeyOpensNothing() throws Exception {
    for (String header :
        List.of(
            "",
            "Bearer ",
            "Bearer jq_",
            "Bearer jq_" + "A".repeat(27),
            "Basic YTpi",
            "Bearer " + "x".repeat(5000))) {
      var answer = open(get(CALL).header("Authorization", header));
      assertThat(answer.getStatus()).as(header).isEqualTo(401);
      assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
    }
  }

  @Test
  void aSessionIsNoKeyHoweverTheAddressIsWritten() throws Exception {
    for (String address :
        List.of(CALL, "/%61pi/v1/directory/organizations", "/api/%761/directory/organizations")) {
      int read = open(get(java.net.URI.create(address)).with(as("ADMINISTRATOR"))).getStatus();
      assertThat(read).as(address).isEqualTo(401);
      int written =
          open(post(java.net.URI.create(address))
                  .contentType(MediaType.APPLICATION_JSON)
                  .content("{}")
                  .with(as("ADMINISTRATOR"))
                  .with(csrf()))
              .getStatus();
      assertThat(written).as(address).isEqualTo(401);
    }
  }

  @Test
  void aCallMakesNoSessionAndNoCookie() throws Exception {
    var made =
        inSchool(() -> apiKeys.create(Actor.outsider("测试"), "同步", Set.of("directory.read"), null));
    for (String secret : List.of(made.secret(), "jq_nothing")) {
      var answer = open(get(CALL).with(bearer(secret)).cookie(new Cookie("jqs", "x")));
      assertThat(answer.getCookies()).isEmpty();
      assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void aRefusedCallIsAnsweredInJsonInItsLanguage() throws Exception {
    var leader = withoutRights();
    for (String language : List.of("zh-CN", "en")) {
      assertThat(refusal("Bearer jq_nothing", language))
          .startsWith("401 application/json {")
          .contains("\"code\":\"ui.error.key\"", language.equals("en") ? "The API key" : "接口密钥");
      assertThat(refusal("Bearer " + leader, language))
          .startsWith("403 application/json {")
          .contains("\"code\":\"ui.error.keyRights\"");
    }
  }

  private String withoutRights() {
    return inSchool(
            () -> apiKeys.create(Actor.outsider("测试"), "只看指标", Set.of("figures.read"), null))
        .secret();
  }

  /** Over the wire: only a real server turns a refusal into an answer with content. */
  private String refusal(String authorization, String language) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + CALL))
              .header("Authorization", authorization)
              .header("Accept-Language", language)
              .build();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode()
          + " "
          + answer.headers().firstValue("Content-Type").orElse("")
          + " "
          + answer.body();
    }
  }
}
