package org.jiangqiao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to run the one server of a data folder; the operating system ends it with us. */
final class FolderLock implements AutoCloseable {

  /**
   * Folders locked by this JVM. Asked before the file is opened: closing any other channel on the
   * file would silently release the lock we hold.
   */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileLock lock;

  private FolderLock(Path folder, FileLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Locks an existing folder at once or refuses.
   *
   * @throws DatabaseRefused when another process, or another part of this one, has it
   */
  static FolderLock take(Path folder) {
    try {
      var real = folder.toRealPath();
      if (!OURS.add(real)) {
        throw taken(real, "by this very process");
      }
      try {
        return new FolderLock(real, open(real));
      } catch (IOException | RuntimeException e) {
        OURS.remove(real);
        throw e;
      }
    } catch (AccessDeniedException e) {
      throw new DatabaseRefused(
          "The data folder " + folder + " belongs to another user.",
          "Start 匠桥 as the user who owns the folder, or choose another folder.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileLock open(Path folder) throws IOException {
    var file = folder.resolve("lock");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw taken(folder, "by process " + Files.readString(file).strip());
    }
    var pid = ProcessHandle.current().pid() + "\n";
    channel.truncate(0).write(StandardCharsets.US_ASCII.encode(pid));
    return lock;
  }

  private static DatabaseRefused taken(Path folder, String who) {
    return new DatabaseRefused(
        "The data folder " + folder + " is already in use " + who + ".",
        "Stop the other 匠桥 first, or choose another folder with --data.");
  }

  @Override
  public void close() {
    try (var channel = lock.acquiredBy()) {
      lock.release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      OURS.remove(folder);
    }
  }
}
