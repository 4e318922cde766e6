package org.jiangqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;

/** How large a file may be depends on who hands it in where, and is decided before it is read. */
class UploadLimitTest extends AppTest {

  private static final int MEGABYTE = 1 << 20;

  @LocalServerPort int port;

  private MockHttpServletResponse send(String address, String role, int bytes) throws Exception {
    return mvc.perform(
            post(address)
                .header("Accept-Language", "zh-CN")
                .contentType("multipart/form-data; boundary=x")
                .content(new byte[bytes])
                .with(as(role))
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  @Test
  void mostAccountsAreToldTheLimitOfTwentyMegabytes() throws Exception {
    MockHttpServletResponse answer =
        send("/directory/people/import", "TRAINING_OFFICE", 21 * MEGABYTE);
    assertThat(answer.getStatus()).isEqualTo(413);
    assertThat(answer.getContentAsString()).contains("最多上传 20 MB");
  }

  @Test
  void whoMayImportManyRowsIsHeldToTheLargerLimitWhereSheetsComeIn() throws Exception {
    String roster = "/training/batches/" + UUID.randomUUID() + "/roster-import";
    for (String address : new String[] {"/directory/people/import", roster}) {
      assertThat(send(address, "ADMINISTRATOR", 21 * MEGABYTE).getContentAsString())
          .as(address)
          .doesNotContain("最多上传");
      MockHttpServletResponse answer = send(address, "ADMINISTRATOR", 201 * MEGABYTE);
      assertThat(answer.getStatus()).isEqualTo(413);
      assertThat(answer.getContentAsString()).contains("最多上传 200 MB");
    }
  }

  @Test
  void everywhereElseTheSmallLimitHoldsForEverybody() throws Exception {
    String attachments = "/directory/people/" + UUID.randomUUID() + "/attachments";
    assertThat(send(attachments, "ADMINISTRATOR", 21 * MEGABYTE).getContentAsString())
        .contains("最多上传 20 MB");
  }

  @Test
  void programsAreHeldToItToo() throws Exception {
    MockHttpServletResponse answer =
        send("/api/v1/directory/people", "ADMINISTRATOR", 21 * MEGABYTE);
    assertThat(answer.getStatus()).isEqualTo(413);
    assertThat(answer.getContentType()).isEqualTo("application/json");
    assertThat(answer.getContentAsString()).contains("ui.error.upload");
  }

  @Test
  void theAnswerComesBeforeAnythingOfTheFileWasSent() throws Exception {
    assertThat(firstLine("Content-Length: 900000000")).isEqualTo("HTTP/1.1 413 ");
  }

  @Test
  void anUploadThatDoesNotSayHowLargeItIsIsRefused() throws Exception {
    assertThat(firstLine("Transfer-Encoding: chunked")).isEqualTo("HTTP/1.1 411 ");
  }

  private String firstLine(String header) throws Exception {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      String head =
          "POST /directory/people/import HTTP/1.1\r\nHost: localhost\r\n"
              + "Content-Type: multipart/form-data; boundary=x\r\n"
              + header
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }
}
