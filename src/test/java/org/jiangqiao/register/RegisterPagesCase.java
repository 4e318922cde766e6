package org.jiangqiao.register;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangqiao.AppTest;
import org.jiangqiao.access.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of one register, as the training office sees and sends them. */
abstract class RegisterPagesCase extends AppTest {

  static final String LIST = "/directory/organizations";

  @Autowired Registers registers;
  @Autowired RegisterWriter writer;
  @Autowired RegisterRows rows;

  Register organizations() {
    return registers.at("directory/organizations");
  }

  UUID organization(String name, String kind) {
    return inSchool(() ->
        writer.create(
            Actor.outsider("测试"),
            organizations(),
            RowValues.of(Map.of("name", name, "kind", kind)),
            null));
  }

  String page(String address) throws Exception {
    return mvc.perform(
            get(java.net.URI.create(address)).locale(Locale.CHINA).with(as("TRAINING_OFFICE")))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  MockHttpServletRequestBuilder form(String address, Map<String, String> fields) {
    var request = post(address).locale(Locale.CHINA).with(as("TRAINING_OFFICE")).with(csrf());
    fields.forEach(request::param);
    return request;
  }

  static List<String> names(String html) {
    Matcher links = Pattern.compile("<a class=\"b\" href=\"[^\"]+\">([^<]+)</a>").matcher(html);
    return links.results().map(found -> found.group(1)).toList();
  }
}
