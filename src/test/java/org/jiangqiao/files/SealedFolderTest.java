package org.jiangqiao.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jiangqiao.files.SealedFolder.PlainCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFolderTest {

  private static final SecretKeySpec ROOT = new SecretKeySpec(new byte[32], "HmacSHA256");

  @TempDir Path folder;
  private SealedFolder sealed;

  @BeforeEach
  void open() {
    sealed = new SealedFolder(folder, Duration.ofDays(7), ROOT);
  }

  private UUID keep(byte[] content) throws IOException {
    UUID id = UUID.randomUUID();
    sealed.write(id, out -> out.write(content));
    return id;
  }

  private byte[] read(UUID id) throws IOException {
    try (InputStream in = sealed.read(id)) {
      return in.readAllBytes();
    }
  }

  private Path file(UUID id) {
    return folder.resolve(id + ".sealed");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  @Test
  void filesOfEveryLengthComeBackAsTheyWere() throws IOException {
    for (int length : new int[] {0, 1, Seal.PART - 1, Seal.PART, Seal.PART + 1, 3 * Seal.PART}) {
      byte[] content = bytes(length);
      assertThat(read(keep(content))).isEqualTo(content);
    }
  }

  @Test
  void bytesWrittenOneByOneAreTheSameFile() throws IOException {
    byte[] content = bytes(1_000);
    UUID id = UUID.randomUUID();
    sealed.write(
        id,
        out -> {
          for (byte b : content) {
            out.write(b);
          }
        });
    var back = new ByteArrayOutputStream();
    try (InputStream in = sealed.read(id)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        back.write(b);
      }
    }
    assertThat(back.toByteArray()).isEqualTo(content);
  }

  @Test
  void theFolderRevealsNothing() throws IOException {
    byte[] content = "李梅,500113198001011234\n".repeat(9).getBytes(StandardCharsets.UTF_8);
    byte[] one = Files.readAllBytes(file(keep(content)));
    byte[] other = Files.readAllBytes(file(keep(content)));
    assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("500113");
    assertThat(Arrays.equals(one, 32, one.length, other, 32, other.length)).isFalse();
  }

  @Test
  void anAlteredShortenedOrExchangedFileIsNotRead() throws IOException {
    byte[] content = bytes(2 * Seal.PART + 10);
    UUID altered = keep(content);
    byte[] bytes = Files.readAllBytes(file(altered));
    bytes[Seal.PART] ^= 1;
    Files.write(file(altered), bytes);
    UUID shortened = keep(content);
    byte[] whole = Files.readAllBytes(file(shortened));
    Files.write(file(shortened), Arrays.copyOf(whole, Seal.SALT + Seal.PART + Seal.TAG));
    UUID exchanged = keep(content);
    Files.copy(
        file(keep(bytes(5))), file(exchanged), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    for (UUID id : List.of(altered, shortened, exchanged)) {
      assertThatThrownBy(() -> read(id)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void anotherInstallationCannotReadIt() throws IOException {
    UUID id = keep(bytes(100));
    byte[] key = new byte[32];
    key[0] = 1;
    var elsewhere =
        new SealedFolder(folder, Duration.ofDays(7), new SecretKeySpec(key, "HmacSHA256"));
    assertThatThrownBy(() -> elsewhere.read(id).readAllBytes()).isInstanceOf(IOException.class);
  }

  @Test
  void nothingIsKeptOfAFileThatCouldNotBeWrittenToItsEnd() throws IOException {
    UUID id = UUID.randomUUID();
    assertThatThrownBy(() ->
            sealed.write(
                id,
                out -> {
                  out.write(bytes(2 * Seal.PART));
                  throw new IllegalStateException("given up");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(sealed.has(id)).isFalse();
    assertThat(files()).isEmpty();
  }

  @Test
  void thePlainCopyIsItsOwnersAndGoesWhenItIsClosed() throws IOException {
    UUID id = keep(bytes(5));
    Path plain;
    try (PlainCopy copy = sealed.open(id)) {
      plain = copy.path();
      assertThat(Files.readAllBytes(plain)).isEqualTo(bytes(5));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(plain)))
          .isEqualTo("rw-------");
    }
    assertThat(plain).doesNotExist();
    Files.write(file(id), new byte[40]);
    assertThatThrownBy(() -> sealed.open(id)).isInstanceOf(IOException.class);
    assertThat(files()).containsExactly(file(id));
  }

  @Test
  void whatACrashLeftInPlainTextGoesAtTheNextStart() throws IOException {
    UUID id = keep(bytes(5));
    Files.createFile(folder.resolve("open123.plain"));
    Files.createFile(folder.resolve(UUID.randomUUID() + ".sheet"));
    sealed.deleteUnsealed();
    assertThat(files()).containsExactly(file(id));
  }

  @Test
  void filesAreKeptForTheirTimeAndNoLonger() throws IOException {
    UUID fresh = keep(bytes(5));
    UUID old = keep(bytes(5));
    Instant then = Instant.now().minus(Duration.ofDays(8));
    Files.setLastModifiedTime(file(old), FileTime.from(then));
    sealed.purge();
    assertThat(List.of(sealed.has(fresh), sealed.has(old))).isEqualTo(List.of(true, false));
    sealed.delete(fresh);
    assertThat(files()).isEmpty();
  }
}
