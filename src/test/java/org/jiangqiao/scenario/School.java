package org.jiangqiao.scenario;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import org.jiangqiao.kernel.SchoolId;
import org.jiangqiao.ui.MachineCall;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/**
 * A school being filled the way its office does it: every record comes in by the product's own
 * forms, with all their rules. What a form refuses fails the test that asked for it.
 */
public final class School {

  /** Who presses the buttons unless a test says otherwise. */
  public static final String OFFICE = "TRAINING_OFFICE";

  /** Who has no account. */
  public static final String ANYBODY = "ANYBODY";

  /** Runs an act in the school's name, in a transaction. */
  public interface Inside {
    <T> T run(Callable<T> act);
  }

  private final SchoolId id;
  private final MockMvc mvc;
  private final JdbcClient jdbc;
  private final Inside inside;
  private final BiFunction<String, String, RequestPostProcessor> sessions;
  private final RequestPostProcessor token;
  private final Clock clock;

  /**
   * Wraps a school that was founded.
   *
   * @param sessions who somebody with a role is at an address
   * @param token what proves that a form is ours
   * @param clock by which the product knows the day
   */
  public School(
      SchoolId id,
      MockMvc mvc,
      JdbcClient jdbc,
      Inside inside,
      BiFunction<String, String, RequestPostProcessor> sessions,
      RequestPostProcessor token,
      Clock clock) {
    this.id = id;
    this.mvc = mvc;
    this.jdbc = jdbc;
    this.inside = inside;
    this.sessions = sessions;
    this.token = token;
    this.clock = clock;
  }

  /** The school. */
  public SchoolId id() {
    return id;
  }

  /** The day by the product's clock. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** What somebody with the role is shown at an address. */
  public MockHttpServletResponse look(String role, String address) {
    return ask(get(URI.create(address)), role, address);
  }

  /** What somebody with the role is answered to a form. */
  public MockHttpServletResponse send(String role, String address, Map<String, String> fields) {
    return send(HttpMethod.POST, role, address, fields);
  }

  /** What somebody with the role is answered to a form, or a program to the same fields as JSON. */
  public MockHttpServletResponse send(
      HttpMethod method, String role, String address, Map<String, String> fields) {
    var request = request(method, URI.create(address));
    if (address.startsWith(MachineCall.PREFIX + "/")) {
      request
          .contentType(MediaType.APPLICATION_JSON)
          .content(JsonMapper.shared().writeValueAsString(fields));
    } else {
      fields.forEach(request::param);
      request.with(token);
    }
    return ask(request, role, address);
  }

  /** What somebody with the role is answered to a form with a file. */
  public MockHttpServletResponse upload(
      String role, String address, String name, byte[] content, Map<String, String> fields) {
    var file = new MockMultipartFile("file", name, "application/octet-stream", content);
    var request = multipart(URI.create(address)).file(file).with(token);
    fields.forEach(request::param);
    return ask(request, role, address);
  }

  private MockHttpServletResponse ask(
      AbstractMockHttpServletRequestBuilder<?> request, String role, String address) {
    try {
      return mvc.perform(request.locale(Locale.CHINA).with(sessions.apply(role, address)))
          .andReturn()
          .getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(role + " at " + address, e);
    }
  }

  /** Sends a form of the office that must be taken; gives where it leads, jobs waited for. */
  public String press(String address, Map<String, String> fields) {
    return taken(address, send(OFFICE, address, fields));
  }

  /** Hands a file in that must be taken; gives where it leads, jobs waited for. */
  public String handIn(String address, String name, byte[] content) {
    return taken(address, upload(OFFICE, address, name, content, Map.of()));
  }

  private String taken(String address, MockHttpServletResponse answer) {
    String to = answer.getRedirectedUrl();
    if (to == null) {
      throw new AssertionError(
          address + " was answered " + answer.getStatus() + ": " + words(answer));
    }
    return settled(to);
  }

  /** What stands on a page, without its tags. */
  private static String words(MockHttpServletResponse answer) {
    String page = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    String main = page.substring(Math.max(page.indexOf("<main"), 0));
    return main.replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " ").strip();
  }

  /** Where a job leads to once it is over; other addresses lead where they say. */
  public String settled(String address) {
    String href = address;
    while (href.startsWith("/jobs/")) {
      LockSupport.parkNanos(10_000_000);
      href =
          one(
              String.class,
              "select case when outcome is null then '/jobs/' || id else result_href end from jobs.job where school_id = :school and id = :id",
              Map.of("id", UUID.fromString(href.substring("/jobs/".length()))));
    }
    return href;
  }

  /** One value of a row of this school; {@code :school} is given. */
  public <T> T one(Class<T> type, String sql, Map<String, ?> parameters) {
    return Objects.requireNonNull(
        inside.run(() ->
            jdbc.sql(sql).param("school", id.value()).params(parameters).query(type).single()));
  }

  /** Enters a record in a register; gives its id. */
  public UUID enter(String register, Map<String, String> fields) {
    String to = press("/" + register, fields);
    return UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
  }

  /** A scheme of 16 class hours for farmers, completed with 80 %. */
  public UUID scheme(String name) {
    return enter(
        "training/schemes",
        Map.of("name", name, "audience", "FARMER", "hours", "16", "completionPercent", "80"));
  }

  /** Somebody of the directory. */
  public UUID person(Somebody who) {
    return enter("directory/people", who.fields());
  }

  /** A batch with 30 seats, with what a form of the office says beyond that. */
  public Course batch(
      UUID scheme, String title, LocalDate starts, LocalDate ends, Map<String, String> more) {
    Map<String, String> fields = batchFields(title, starts, ends);
    fields.put("scheme", scheme.toString());
    fields.putAll(more);
    String to = press("/training/batches", fields);
    return new Course(this, UUID.fromString(to.substring(to.lastIndexOf('/') + 1)), fields);
  }

  private static Map<String, String> batchFields(String title, LocalDate starts, LocalDate ends) {
    Map<String, String> fields = new HashMap<>();
    fields.put("number", "P-" + UUID.randomUUID().toString().substring(0, 13));
    fields.put("title", title);
    fields.put("startsOn", starts.toString());
    fields.put("endsOn", ends.toString());
    fields.put("place", "小园村");
    fields.put("capacity", "30");
    fields.put("hours", "16");
    fields.put("completionPercent", "80");
    return fields;
  }

  /** A batch with 30 seats. */
  public Course batch(UUID scheme, String title, LocalDate starts, LocalDate ends) {
    return batch(scheme, title, starts, ends, Map.of());
  }
}
