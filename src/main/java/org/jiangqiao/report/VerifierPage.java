package org.jiangqiao.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 离线核验网页: one file that verifies bundles in any browser, without this server and without network.
 * It speaks with the same words as the command.
 */
@Component
class VerifierPage {

  private static final String WORDS = "{\"words\":0}";
  private final Texts texts;
  private final JsonMapper json;

  VerifierPage(Texts texts, JsonMapper json) {
    this.texts = texts;
    this.json = json;
  }

  String html(Language language) throws IOException {
    String page =
        new ClassPathResource("verify/verifier.html").getContentAsString(StandardCharsets.UTF_8);
    Map<String, String> words = new TreeMap<>();
    texts.keys(language).stream()
        .filter(key -> key.startsWith("verify."))
        .forEach(key -> words.put(key, texts.of(language, key, "{0}", "{1}", "{2}", "{3}", "{4}")));
    return page.replace("LANGUAGE", language.tag())
        // A text cannot end the script it stands in.
        .replace(WORDS, json.writeValueAsString(words).replace("<", "\\u003c"));
  }
}
