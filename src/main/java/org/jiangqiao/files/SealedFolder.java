package org.jiangqiao.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/** Sealed files of one purpose, by id, each for a limited time. Deleting one removes its key. */
public final class SealedFolder {

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes it; when this fails nothing is kept. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * A file in plain text for parsers that jump about in it; readable by the owner of the process
   * only, and gone when it is closed.
   */
  public record PlainCopy(Path path) implements AutoCloseable {
    @Override
    public void close() {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final String SEALED = ".sealed";
  private final Path folder;
  private final Duration kept;
  private final SecretKeySpec root;

  SealedFolder(Path folder, Duration kept, SecretKeySpec root) {
    this.folder = folder;
    this.kept = kept;
    this.root = root;
  }

  /** Keeps a file; it is there whole or not at all. */
  public void write(UUID id, Content content) throws IOException {
    Files.createDirectories(folder);
    // Temporary files are readable by the owner of the process only.
    Path fresh = Files.createTempFile(folder, "new", ".part");
    try {
      try (OutputStream out = new SealingStream(Files.newOutputStream(fresh), root, id)) {
        content.writeTo(out);
      }
      Files.move(fresh, path(id), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** The content; reading fails when a single bit of the file was changed. */
  public InputStream read(UUID id) throws IOException {
    return new OpeningStream(Files.newInputStream(path(id)), root, id);
  }

  /** The content in plain text, until it is closed. */
  public PlainCopy open(UUID id) throws IOException {
    Path plain = Files.createTempFile(folder, "open", ".plain");
    // Written into, not copied over: that would make the file anew, readable by others.
    try (InputStream in = read(id);
        OutputStream out = Files.newOutputStream(plain)) {
      in.transferTo(out);
      return new PlainCopy(plain);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(plain);
      throw e;
    }
  }

  /** Whether the file is there. */
  public boolean has(UUID id) {
    return Files.exists(path(id));
  }

  /** Deletes a file, if it is there. */
  public void delete(UUID id) {
    deleteAll(file -> file.equals(path(id)));
  }

  /** Deletes what was kept long enough. */
  public void purge() {
    FileTime since = FileTime.from(Instant.now().minus(kept));
    deleteAll(file -> isOlder(file, since));
  }

  void deleteUnsealed() {
    deleteAll(file -> !file.toString().endsWith(SEALED));
  }

  private static boolean isOlder(Path file, FileTime since) {
    try {
      return Files.getLastModifiedTime(file).compareTo(since) < 0;
    } catch (IOException e) {
      // Somebody else has deleted it meanwhile.
      return false;
    }
  }

  private void deleteAll(Predicate<Path> which) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> chosen = files.filter(which).toList();
      for (Path file : chosen) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(UUID id) {
    return folder.resolve(id + SEALED);
  }
}
