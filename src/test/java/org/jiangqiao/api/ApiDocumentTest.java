package org.jiangqiao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description for programs is whole and speaks of what is there. */
class ApiDocumentTest extends AppTest {

  private static final Set<String> ALL =
      Set.of(
          "directory.read", "directory.manage", "training.read", "training.manage", "figures.read");

  @Autowired JsonMapper json;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private JsonNode document(RequestPostProcessor reader, String address, String language)
      throws Exception {
    var response =
        mvc.perform(get(address).header("Accept-Language", language).with(reader))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return json.readTree(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
  }

  private JsonNode document() throws Exception {
    return document(withKey(school, ALL), "/api/v1/openapi.json", "zh-CN");
  }

  @Test
  void everyReferenceLeadsSomewhere() throws Exception {
    JsonNode document = document();
    Set<String> missing = new TreeSet<>();
    for (JsonNode ref : document.findValues("$ref")) {
      if (document.at(ref.asString().substring(1)).isMissingNode()) {
        missing.add(ref.asString());
      }
    }
    assertThat(document.findValues("$ref")).isNotEmpty();
    assertThat(missing).isEmpty();
  }

  @Test
  void everyAddressForProgramsIsDescribedAndNoOther() throws Exception {
    Set<String> described = new TreeSet<>();
    document()
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    described.add(
                        method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    Set<String> mapped = new TreeSet<>();
    mapping
        .getHandlerMethods()
        .keySet()
        .forEach(info ->
            info.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/v1/") && !pattern.endsWith(".json"))
                .forEach(pattern ->
                    info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapped.add(method + " " + pattern))));
    assertThat(described).isEqualTo(mapped);
  }

  @Test
  void everyDescribedAddressAnswersAsDescribed() throws Exception {
    RequestPostProcessor key = withKey(school, ALL);
    Set<String> wrong = new TreeSet<>();
    for (var path : document().get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        String address = path.getKey().replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        int status =
            mvc.perform(
                    request(
                            HttpMethod.valueOf(method.getKey().toUpperCase(java.util.Locale.ROOT)),
                            URI.create(address))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(key))
                .andReturn()
                .getResponse()
                .getStatus();
        if (!method.getValue().get("responses").has("" + status)) {
          wrong.add(method.getKey() + " " + path.getKey() + " " + status);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void operationsHaveNamesOfTheirOwnAndNameTheirPathParameters() throws Exception {
    Set<String> names = new TreeSet<>();
    int operations = 0;
    for (var path : document().get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        operations++;
        names.add(method.getValue().get("operationId").asString());
        long inPath =
            method
                .getValue()
                .get("parameters")
                .valueStream()
                .filter(p -> p.get("in").asString().equals("path"))
                .count();
        assertThat(inPath).isEqualTo(path.getKey().contains("{") ? 1 : 0);
      }
    }
    assertThat(names.size()).isEqualTo(operations);
  }

  @Test
  void itSpeaksTheReadersLanguageAndKnowsTheCodes() throws Exception {
    JsonNode chinese = document().at("/components/schemas/DirectoryPeopleInput/properties");
    assertThat(chinese.at("/paperKind/enum").toString()).contains("\"ID_CARD\"");
    assertThat(chinese.at("/paperNumber/description").asString()).contains("证件号码");
    JsonNode english =
        document(as("TRAINER"), "/api/openapi.json", "en")
            .at("/components/schemas/DirectoryPeopleInput/properties");
    assertThat(english.at("/paperNumber/description").asString()).contains("masked");
  }

  @Test
  void thePageForPeopleNamesEveryRegisterItsFieldsAndTheAddressOfThisServer() throws Exception {
    String html =
        mvc.perform(get("/api").header("Accept-Language", "zh-CN").with(as("TRAINER")))
            .andReturn()
            .getResponse()
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(html)
        .contains("http://localhost/api/v1/training/summaries", "programmeLine", "统一社会信用代码", "可筛选");
    assertThat(html).doesNotContain("href=\"/access/api-keys\"");
    assertThat(mvc.perform(get("/api")).andReturn().getResponse().getRedirectedUrl())
        .isEqualTo("/sign-in?next=%2Fapi");
  }
}
