package org.jiangqiao.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.kernel.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exported record of changes in the hands of a forger who needs no database. */
class JournalFileTest {

  private static final UUID SCHOOL = UUID.fromString("01990000-0000-7000-8000-000000000001");
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-05-20T08:00:00Z");
  @TempDir Path folder;

  private final List<JournalEntry> entries = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private JournalLink last =
      JournalLink.after(1, JournalLink.origin(SCHOOL), SCHOOL, new byte[32], NOW);

  @BeforeEach
  void threeSealedEntries() {
    lines.add(JournalFile.FORMAT + " " + SCHOOL);
    byte[] previous = JournalLink.origin(SCHOOL);
    for (int i = 1; i <= 3; i++) {
      JournalEntry entry = entry(Ids.of(1_800_000_000_000L + i, 0, 0), "改动" + i);
      entries.add(entry);
      last = JournalLink.after(i, previous, entry.id(), entry.hash(), NOW);
      previous = last.hash();
      lines.add(JournalFile.LINK + last.line());
    }
    entries.forEach(entry -> lines.add(JournalFile.ENTRY + entry.text()));
  }

  @Test
  void anOldEntryPutBehindTheNewOnesIsNoNewOne() throws Exception {
    assertThat(check().findings()).isEmpty();
    lines.add(JournalFile.ENTRY + entry(Ids.of(1_800_000_000_009L, 0, 0), "新的").text());
    assertThat(check().unsealed()).isEqualTo(1);
    JournalEntry old = entry(Ids.of(1_800_000_000_001L, 1, 0), "塞进来的");
    lines.add(JournalFile.ENTRY + old.text());
    lines.add(JournalFile.ENTRY + entries.getLast().text().replace("改动3", "改动4"));
    assertThat(check().findings())
        .containsExactly(
            Finding.of("journal.finding.inserted", old.id().toString(), old.words(), 3L),
            Finding.of(
                "journal.finding.inserted",
                entries.getLast().id().toString(),
                entries.getLast().words(),
                3L));
  }

  @Test
  void aLineThatIsNoneGetsAPlainAnswer() {
    for (String wrong :
        List.of("E [1,2]", "E {", "E []", "L 4 x", "L " + last.line().replace("2026-", "2026"))) {
      List<String> kept = List.copyOf(lines);
      lines.add(wrong);
      assertThatThrownBy(this::check)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("not a");
      lines.clear();
      lines.addAll(kept);
    }
  }

  @Test
  void bytesThatAreNoTextGetAPlainAnswer() throws Exception {
    Path file = write();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 10] = (byte) 0xff;
    Files.write(file, bytes);
    assertThatThrownBy(() -> JournalFile.check(file, List.of(), ""))
        .isInstanceOf(java.io.IOException.class);
  }

  @Test
  void aHeadOfAnotherKeyIsNamedOnceTheFingerprintIsKnown() throws Exception {
    KeyPair forger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    PublicationKey key = new PublicationKey(forger.getPublic().getEncoded());
    JournalHead head = new JournalHead(SCHOOL, 3, Merkle.hex(last.hash()), NOW.toString(), "");
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(forger.getPrivate());
    signer.update(head.body().getBytes(StandardCharsets.UTF_8));
    String text = head.signedText(new PublicationKeys.Signed(SCHOOL, key, signer.sign()));
    List<Path> heads = List.of(Files.writeString(folder.resolve("head.txt"), text));
    Path file = write();
    assertThat(JournalFile.check(file, heads, "").findings()).isEmpty();
    assertThat(JournalFile.keys(heads)).containsExactly(key.fingerprint());
    assertThat(JournalFile.check(file, heads, key.fingerprint().replace(" ", "")).findings())
        .isEmpty();
    assertThat(JournalFile.check(file, heads, "00 11").findings())
        .containsExactly(Finding.of("journal.finding.headKey", "head.txt", key.fingerprint()));
  }

  private JournalReport check() throws Exception {
    return JournalFile.check(write(), List.of(), "");
  }

  private Path write() throws Exception {
    return Files.writeString(folder.resolve("journal.txt"), String.join("\n", lines) + "\n");
  }

  private static JournalEntry entry(UUID id, String reason) {
    return JournalEntry.of(id, NOW, null, "某人", "changed", "test.thing", id, null, null, reason);
  }
}
