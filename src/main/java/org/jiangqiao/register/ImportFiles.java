package org.jiangqiao.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Uploaded sheets until they are taken in or given up; they hold personal data, so no longer. */
@Component
class ImportFiles {

  private static final Duration KEPT = Duration.ofDays(30);
  private final Path folder;

  ImportFiles(@Value("${jiangqiao.data:data}") Path data) {
    this.folder = data.resolve("imports");
  }

  /** Keeps a sheet, readable by the owner of the process only. */
  void keep(UUID run, InputStream content) {
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "new", ".sheet");
      Files.copy(content, fresh, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      Files.move(fresh, path(run));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path(UUID run) {
    return folder.resolve(run + ".sheet");
  }

  void delete(UUID run) {
    try {
      Files.deleteIfExists(path(run));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes what nobody came back to for 30 days. */
  void purge() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    FileTime since = FileTime.from(Instant.now().minus(KEPT));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).compareTo(since) < 0) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
