package org.jiangqiao.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jiangqiao.AppTest;
import org.jiangqiao.DatabaseOwner;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.kernel.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The sealed record of changes: whatever is done to it by hand is named. */
class JournalTest extends AppTest {

  @Autowired Journal journal;
  @Autowired PublicationKeys keys;
  @Autowired JournalDesk desk;
  @Autowired AuditLog audit;
  @Autowired Environment settings;
  @TempDir Path folder;

  private DatabaseOwner owner;

  @BeforeEach
  void fiveSealedEntries() {
    owner = new DatabaseOwner(settings, school);
    write(5);
    seal();
  }

  @Test
  void anUntouchedRecordIsSound() throws Exception {
    JournalReport report = check();
    assertThat(report.findings()).isEmpty();
    assertThat(report.sealed()).isEqualTo(5);
    assertThat(report.unsealed()).isZero();
    write(2);
    assertThat(check().unsealed()).isEqualTo(2);
    seal();
    assertThat(check().sealed()).isEqualTo(7);
    assertThat(offline().findings()).isEmpty();
  }

  @Test
  void anEditedEntryIsNamed() throws Exception {
    UUID third = entries().get(2);
    owner.act("update access.audit_entry set actor = '别人' where id = ?", third);
    assertThat(codes(check())).containsExactly("journal.finding.edited");
    assertThat(check().findings().getFirst().arguments()).contains(3L, third.toString());
    assertThat(offline().findings()).isEqualTo(check().findings());
  }

  @Test
  void aDeletedEntryIsNamed() throws Exception {
    UUID second = entries().get(1);
    owner.act("delete from access.audit_entry where id = ?", second);
    assertThat(codes(check())).containsExactly("journal.finding.deleted");
    assertThat(check().findings().getFirst().arguments()).contains(2L, second.toString());
    assertThat(offline().findings()).isEqualTo(check().findings());
  }

  @Test
  void anInsertedOldEntryIsNamedAndNeverSealed() throws Exception {
    UUID before = entries().get(3);
    UUID old = new UUID(before.getMostSignificantBits(), before.getLeastSignificantBits() - 1);
    owner.act(
        """
        insert into access.audit_entry (school_id, id, at, actor, action, subject_kind, subject_id)
        select school_id, ?, at, '伪造', action, subject_kind, subject_id
          from access.audit_entry where id = ?
        """,
        old,
        before);
    seal();
    assertThat(codes(check())).containsExactly("journal.finding.inserted");
    assertThat(check().findings().getFirst().arguments()).contains(old.toString(), 4L);
    assertThat(offline().findings()).isEqualTo(check().findings());
  }

  @Test
  void aCutTailIsSeenByAHeadKeptElsewhere() throws Exception {
    String head = head();
    UUID last = entries().getLast();
    owner.act("delete from journal.link where entry_id = ?", last);
    owner.act("delete from access.audit_entry where id = ?", last);
    assertThat(check().findings()).isEmpty();
    JournalReport report = inSchool(() -> desk.check(head, "旧链首"));
    assertThat(report.findings()).containsExactly(Finding.of("journal.finding.cut", 5L, 4L, "旧链首"));
    assertThat(offline(head).findings())
        .containsExactly(Finding.of("journal.finding.cut", 5L, 4L, "head0.txt"));
  }

  @Test
  void aRewrittenChainIsSeenByAHeadKeptElsewhere() throws Exception {
    String head = head();
    owner.act("update access.audit_entry set reason = '改过' where id = ?", entries().get(1));
    owner.act("delete from journal.link where school_id = ?", school.value());
    seal();
    assertThat(check().findings()).isEmpty();
    JournalReport report = inSchool(() -> desk.check(head, "旧链首"));
    assertThat(report.findings())
        .containsExactly(Finding.of("journal.finding.rewritten", 5L, "旧链首"));
    assertThat(codes(offline(head))).containsExactly("journal.finding.rewritten");
  }

  @Test
  void aSealThatWasItselfTouchedIsNamed() {
    owner.act(
        "update journal.link set sealed_at = sealed_at - interval '1 day' where sequence = 2");
    assertThat(codes(check())).containsExactly("journal.finding.linkEdited");
    owner.act("delete from journal.link where sequence = 4");
    assertThat(codes(check())).contains("journal.finding.linksGone", "journal.finding.inserted");
  }

  @Test
  void aHeadThatIsNoneOrNotOursIsSaidToBeSo() {
    String head = head();
    assertThat(codes(inSchool(() -> desk.check("随便写的", "粘贴"))))
        .containsExactly("journal.finding.noHead");
    assertThat(codes(inSchool(() -> desk.check(head.replace("sequence: 5", "sequence: 4"), "粘贴"))))
        .containsExactly("journal.finding.headSignature");
    var other = newSchool();
    assertThat(codes(in(other, () -> desk.check(head, "粘贴"))))
        .containsExactly("journal.finding.headKey", "journal.finding.foreignHead");
  }

  @Test
  void theApplicationItselfCannotTouchASeal() {
    assertThatThrownBy(() -> inSchool(() -> jdbc.sql("delete from journal.link").update()))
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () -> inSchool(() -> jdbc.sql("update journal.link set sequence = 9").update()))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void thePageChecksAndHandsOutTheHead() throws Exception {
    mvc.perform(zh("/access/journal").with(as("AUDITOR")))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("已封存")));
    mvc.perform(get("/access/journal/head.txt").with(as("AUDITOR")))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("sequence: 5")));
    mvc.perform(get("/access/journal/entries.txt").with(as("AUDITOR")))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.startsWith(JournalFile.FORMAT)));
    mvc.perform(
            post("/access/journal/checks")
                .with(as("AUDITOR"))
                .with(csrf())
                .locale(Locale.SIMPLIFIED_CHINESE))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("没有发现问题")));
    owner.act("delete from access.audit_entry where id = ?", entries().getFirst());
    mvc.perform(
            post("/access/journal/checks")
                .param("heads", "随便写的")
                .with(as("AUDITOR"))
                .with(csrf())
                .locale(Locale.SIMPLIFIED_CHINESE))
        .andExpect(content().string(Matchers.containsString("第 1 条被删")))
        .andExpect(content().string(Matchers.containsString("不是链首文本")));
    mvc.perform(zh("/access/journal").with(as("LEADER"))).andExpect(status().isForbidden());
    mvc.perform(zh("/access/journal/head.txt").with(as(newSchool(), "AUDITOR")))
        .andExpect(status().isConflict());
  }

  @Test
  void aReplacedKeyStaysForWhatItSigned() throws Exception {
    String head = head();
    inSchool(() -> keys.rotate(Actor.outsider("测试")));
    assertThat(inSchool(() -> keys.all())).hasSize(2);
    assertThat(inSchool(() -> desk.check(head, "旧")).findings()).isEmpty();
    mvc.perform(zh("/publications/keys").with(as("LEADER")))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("在用")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("更换钥匙"))));
    mvc.perform(post("/publications/keys").with(as("LEADER")).with(csrf()))
        .andExpect(status().isForbidden());
    mvc.perform(post("/publications/keys").with(as("ADMINISTRATOR")).with(csrf()))
        .andExpect(status().is3xxRedirection());
    UUID first = inSchool(() -> keys.all()).getLast().id();
    mvc.perform(get("/publications/keys/" + first + "/public.pem").with(as("LEADER")))
        .andExpect(content().string(Matchers.startsWith("-----BEGIN PUBLIC KEY-----")));
    assertThat(inSchool(() -> keys.all())).hasSize(3);
  }

  private void write(int number) {
    inSchool(() -> {
      for (int i = 0; i < number; i++) {
        audit.write(
            Actor.outsider("某人" + i),
            "changed",
            "test.thing",
            Ids.next(),
            Map.of("n", i),
            Map.of("n", i + 1, "词", "中文\n两行"),
            "");
      }
      return null;
    });
  }

  private void seal() {
    inSchool(() -> journal.seal(Ids.of(Long.MAX_VALUE >>> 20, 0, 0)));
  }

  private JournalReport check() {
    return inSchool(() -> journal.check(List.of()));
  }

  private String head() {
    return inSchool(() -> desk.head(Actor.outsider("测试")));
  }

  private JournalReport offline(String... heads) throws Exception {
    Path file = exported();
    List<Path> files = new ArrayList<>();
    for (String head : heads) {
      files.add(Files.writeString(folder.resolve("head" + files.size() + ".txt"), head));
    }
    assertThat(JournalFile.is(file)).isTrue();
    return JournalFile.check(file, files, "");
  }

  private Path exported() throws Exception {
    Path file = folder.resolve("journal.txt");
    try (OutputStream out = Files.newOutputStream(file)) {
      inSchool(() -> {
        journal.export(out);
        return null;
      });
    }
    return file;
  }

  private List<UUID> entries() {
    return inSchool(() ->
        jdbc.sql("select entry_id from journal.link where school_id = :school order by sequence")
            .param("school", school.value())
            .query(UUID.class)
            .list());
  }

  private static List<String> codes(JournalReport report) {
    return report.findings().stream().map(Finding::code).toList();
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder zh(
      String address) {
    return get(address).locale(Locale.SIMPLIFIED_CHINESE);
  }
}
