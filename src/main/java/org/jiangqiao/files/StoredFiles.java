package org.jiangqiao.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.paper.Pictures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of the school in scope. */
@Component
public class StoredFiles {

  /** Pixels of the longer side of a small picture: sharp at half that size on any screen. */
  private static final int SMALL = 360;

  /**
   * One file.
   *
   * @param needsRight the right a viewer needs to read it
   */
  public record StoredFile(
      UUID id, String name, String mediaType, long sizeBytes, String sha256, String needsRight) {}

  private final JdbcClient jdbc;
  private final FileStore store;
  private final Clock clock;

  StoredFiles(JdbcClient jdbc, FileStore store, Clock clock) {
    this.jdbc = jdbc;
    this.store = store;
    this.clock = clock;
  }

  /** Keeps a file under the name people know it by. */
  @Transactional
  public StoredFile keep(Actor actor, String name, InputStream content, String needsRight)
      throws IOException {
    FileStore.Stored stored = store.put(content);
    StoredFile file =
        new StoredFile(
            Ids.next(),
            safe(name),
            MediaTypes.of(store.path(stored.sha256())),
            stored.size(),
            stored.sha256(),
            needsRight);
    jdbc.sql(
            """
            insert into files.stored_file (school_id, id, name, media_type, size_bytes, sha256, needs_right, created_at, created_by)
            values (:school, :id, :name, :type, :size, :sha, :right, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", file.id())
        .param("name", file.name())
        .param("type", file.mediaType())
        .param("size", file.sizeBytes())
        .param("sha", file.sha256())
        .param("right", needsRight)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
    return file;
  }

  /** The file with that id. */
  @Transactional(readOnly = true)
  public StoredFile get(UUID id) {
    return jdbc.sql(
            """
            select id, name, media_type, size_bytes, sha256, needs_right from files.stored_file
             where school_id = :school and id = :id
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(StoredFile.class)
        .optional()
        .orElseThrow(() -> new NotFound("file " + id));
  }

  /** Where its content lies, to be read only. */
  public Path content(StoredFile file) {
    return store.path(file.sha256());
  }

  /** A small picture of it; empty when the file is none that can be shown small. */
  public Optional<Path> small(StoredFile file) throws IOException {
    if (!file.mediaType().startsWith("image/")) {
      return Optional.empty();
    }
    if (!Files.exists(store.small(file.sha256()))) {
      Optional<byte[]> made = Pictures.small(content(file), SMALL);
      if (made.isEmpty()) {
        return Optional.empty();
      }
      store.putSmall(file.sha256(), made.get());
    }
    return Optional.of(store.small(file.sha256()));
  }

  /** The last part of a path, without control characters, at most 120 characters. */
  private static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{Cntrl}", "").strip();
    return clean.isEmpty() ? "file" : clean.substring(0, Math.min(120, clean.length()));
  }
}
