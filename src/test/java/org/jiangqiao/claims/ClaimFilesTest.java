package org.jiangqiao.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** Texts handed in and taken out as files. */
class ClaimFilesTest extends ClaimCase {

  @Test
  void wordTextPdfAndTablesAreRead() throws Exception {
    assertThat(found(upload("稿.docx", docx("老年人培训7", "人次。")))).hasSize(1);
    assertThat(found(upload("稿.txt", "老年人培训7人次。".getBytes(Charset.forName("GB18030"))))).hasSize(1);
    assertThat(found(upload("稿.txt", "老年人培训7人次。".getBytes(StandardCharsets.UTF_16)))).hasSize(1);
    UUID word = upload("稿.txt", "老年人培训7人次。".getBytes(StandardCharsets.UTF_8));
    byte[] out =
        mvc.perform(zh("/claims/" + word + "/text.docx").with(as("LEADER")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    Map<String, String> parts = unzipped(out);
    assertThat(parts.get("word/document.xml")).contains("commentRangeStart", "7人次");
    assertThat(parts.get("word/comments.xml")).contains("有据：培训人次 7");
  }

  @Test
  void aTextBoxThatWordWritesTwiceIsReadOnce() throws Exception {
    String box = "老年人培训7人次。</w:t><w:Fallback><w:t>老年人培训7人次。</w:t></w:Fallback><w:t>";
    assertThat(found(upload("框.docx", docx(box)))).hasSize(1);
  }

  @Test
  void aFileAndAPastedTextAreNotTakenTogether() throws Exception {
    mvc.perform(
            chinese(multipart("/claims"))
                .file(
                    new MockMultipartFile(
                        "file", "稿.txt", null, "培训7人次".getBytes(StandardCharsets.UTF_8)))
                .param("text", "另一篇文稿")
                .with(as("LEADER"))
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("只能交一样")))
        .andExpect(content().string(containsString("另一篇文稿")));
  }

  @Test
  void whatCannotBeReadIsRefusedPlainlyAndWhatWasTypedStays() throws Exception {
    refuse("图.pdf", pdf(""), "只有图片");
    refuse("密.pdf", pdf("secret"), "加了密码");
    refuse("旧.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "旧格式");
    refuse("富.doc", "{\\rtf1 7}".getBytes(StandardCharsets.US_ASCII), "旧格式");
    refuse("坏.docx", new byte[] {'P', 'K', 3, 4, 0, 0}, "读不懂");
    refuse("空.docx", docx("", ""), "没有文字");
    refuse("乱.bin", new byte[] {0, 1, 2, (byte) 0xFF}, "读不懂");
    mvc.perform(chinese(multipart("/claims")).param("text", "  ").with(as("LEADER")).with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("请粘贴文稿")));
    mvc.perform(
            chinese(multipart("/claims"))
                .param("text", "培训".repeat(TextFiles.LONGEST))
                .param("title", "很长的稿")
                .with(as("LEADER"))
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("太长")))
        .andExpect(content().string(containsString("很长的稿")));
  }

  private void refuse(String name, byte[] bytes, String says) throws Exception {
    mvc.perform(
            chinese(multipart("/claims"))
                .file(new MockMultipartFile("file", name, null, bytes))
                .param("title", "要留下的标题")
                .with(as("LEADER"))
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(says)))
        .andExpect(content().string(containsString("要留下的标题")));
  }

  private static byte[] docx(String... runs) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      String text = "";
      for (String run : runs) {
        text += "<w:r><w:t>" + run + "</w:t></w:r>";
      }
      String xml =
          "<w:document xmlns:w=\"urn:w\"><w:body><w:p>" + text + "</w:p></w:body></w:document>";
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] pdf(String password) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private static Map<String, String> unzipped(byte[] bytes) throws Exception {
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
