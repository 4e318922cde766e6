package org.jiangqiao.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.bench.Rush.Answer;
import org.jiangqiao.bench.Rush.Outcome;

/** Signs up as people do: the public page over HTTP, each from a telephone of their own. */
final class PublicPage {

  private static final String FULL = "名额刚刚报满";

  private final Web web;
  private final Visitor visitor;

  /** Opens the form once, as everybody has before the rush. */
  PublicPage(Web web, OpenBatch any) throws IOException {
    this.web = web;
    this.visitor = new Visitor(web);
    Web.Answer form = visitor.open(any.path());
    if (form.status() != 200) {
      throw new IllegalStateException("the sign-up page answered " + form.status());
    }
  }

  /** One person sends the form for the batch. */
  Answer signUp(OpenBatch batch) throws IOException {
    int n = MadeUpNumbers.take(1);
    Map<String, String> headers = new LinkedHashMap<>(visitor.headers());
    // The range that RFC 2544 sets aside for measurements: each person comes from another address,
    // as over a mobile network, because one address is slowed down after 300 forms a minute.
    headers.put("X-Forwarded-For", "198.18." + n / 250 % 250 + "." + (1 + n % 250));
    Web.Answer answer = web.post(batch.path(), headers, visitor.with(form(n)));
    if (answer.status() == 302 && answer.location().startsWith(batch.path() + "/done/")) {
      return new Answer(
          Outcome.SEATED, answer.location().substring((batch.path() + "/done/").length()));
    }
    return answer.status() == 422 && answer.body().contains(FULL)
        ? Answer.FULL
        : new Answer(Outcome.OTHER, "HTTP " + answer.status());
  }

  private static Map<String, String> form(int n) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", Crowd.name(n));
    fields.put("idNumber", MadeUpNumbers.idNumber(n));
    fields.put("phone", Crowd.phone(n));
    fields.put("audience", "FARMER");
    fields.put("village", "慈云镇小园村");
    fields.put("key", UUID.randomUUID().toString());
    return fields;
  }
}
