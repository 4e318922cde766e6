package org.jiangqiao.register;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiangqiao.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A key of the interface for programs, and what it sends and gets. */
abstract class RegisterApiCase extends AppTest {

  static final String ORGANIZATIONS = "/api/v1/directory/organizations";
  static final String PEOPLE = "/api/v1/directory/people";
  static final Set<String> BOTH = Set.of("directory.read", "directory.manage");

  @Autowired JsonMapper json;

  RequestPostProcessor key;

  record Answer(int status, JsonNode body, MockHttpServletResponse response) {

    String fields() {
      List<String> all = new ArrayList<>();
      body.get("errors")
          .forEach(e -> all.add(e.get("field").asString() + " " + e.get("code").asString()));
      return String.join(", ", all.stream().sorted().toList());
    }
  }

  @BeforeEach
  void makeKey() {
    key = withKey(school, BOTH);
  }

  Answer send(MockHttpServletRequestBuilder request) throws Exception {
    var response = mvc.perform(request).andReturn().getResponse();
    String text = response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    return new Answer(
        response.getStatus(),
        text.isEmpty() ? json.createObjectNode() : json.readTree(text),
        response);
  }

  MockHttpServletRequestBuilder call(String method, String address, String body) {
    return request(HttpMethod.valueOf(method), URI.create(address))
        .header("Accept-Language", "zh-CN")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  Answer get(String address) throws Exception {
    return send(
        request(HttpMethod.GET, URI.create(address)).header("Accept-Language", "zh-CN").with(key));
  }

  Answer post(String address, String body) throws Exception {
    return send(call("POST", address, body).with(key));
  }

  Answer organization(String name, String kind) throws Exception {
    return post(
        ORGANIZATIONS, "{\"values\":{\"name\":\"%s\",\"kind\":\"%s\"}}".formatted(name, kind));
  }

  static List<String> names(Answer list) {
    List<String> names = new ArrayList<>();
    list.body().get("items").forEach(item -> names.add(item.get("values").get("name").asString()));
    return names;
  }
}
