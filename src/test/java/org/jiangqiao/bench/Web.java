package org.jiangqiao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Speaks HTTP to an application on this machine; follows no redirect and keeps connections. */
record Web(int port) {

  static {
    // The client's own habits: five kept connections, and lost posts sent twice.
    System.setProperty("http.maxConnections", "64");
    System.setProperty("sun.net.http.retryPost", "false");
  }

  /** An answer; {@code location} is empty unless it leads elsewhere. */
  record Answer(int status, String location, List<String> setCookies, String body) {}

  /** Asks for a page. */
  Answer get(String path, Map<String, String> headers) throws IOException {
    return read(open(path, headers));
  }

  /** Sends a form. */
  Answer post(String path, Map<String, String> headers, Map<String, String> fields)
      throws IOException {
    return post(
        path,
        headers,
        "application/x-www-form-urlencoded",
        form(fields).getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a body of any type. */
  Answer post(String path, Map<String, String> headers, String type, byte[] body)
      throws IOException {
    HttpURLConnection connection = open(path, headers);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", type);
    connection.setFixedLengthStreamingMode(body.length);
    try (var out = connection.getOutputStream()) {
      out.write(body);
    }
    return read(connection);
  }

  /** Fields as a form sends them. */
  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpURLConnection open(String path, Map<String, String> headers) throws IOException {
    var url = URI.create("http://127.0.0.1:" + port + path).toURL();
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(10_000);
    connection.setReadTimeout(120_000);
    connection.setRequestProperty("Accept-Language", "zh-CN");
    headers.forEach(connection::setRequestProperty);
    return connection;
  }

  private static Answer read(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    String body;
    try (InputStream in =
        status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
      body = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String location = Objects.requireNonNullElse(connection.getHeaderField("Location"), "");
    return new Answer(
        status,
        location.replaceFirst("^http://[^/]+", ""),
        connection.getHeaderFields().getOrDefault("Set-Cookie", List.of()),
        body);
  }
}
