package org.jiangqiao.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jiangqiao.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests no browser would send, byte for byte to the real server. */
class HostileAddressTest extends AppTest {

  @LocalServerPort int port;

  private final List<String> wrong = new ArrayList<>();

  @Test
  void anAddressThatIsNoAddressIsAnsweredPlainly() throws IOException {
    for (String target :
        List.of(
            "/sign-in?next=%ZZ",
            "/sign-in?next=%",
            "/c?number=%FF%FE",
            "/c/%C0%AE%C0%AE",
            "/c/%00",
            "/..%2f..%2fetc/passwd",
            "/a/..;/session",
            "//etc/passwd",
            "/sign-in?" + "x".repeat(20_000),
            "/%5c..%5c",
            "/sign-in?a=1&a=2&=&&&;")) {
      int status =
          raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      if (status < 200 || status >= 500) {
        wrong.add(status + " " + target.substring(0, Math.min(60, target.length())));
      }
    }
    for (String head :
        List.of("Cookie: SESSION=%00'--", "Accept-Language: ../../x;q=abc", "HX-Request: \t")) {
      int status =
          raw(
              "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                  + head
                  + "\r\n\r\n");
      if (status < 200 || status >= 500) {
        wrong.add(status + " " + head);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private int raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      String line = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
      return Integer.parseInt(line.substring(9, 12));
    }
  }
}
