package org.jiangqiao.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL's programs run, because they refuse to run as root.
 *
 * <p>Chosen once for a data folder and written beside the cluster: files made in one mode cannot be
 * opened in another.
 */
enum LaunchMode {
  /** As the user who runs 匠桥. */
  SELF(),
  /** As root whom a new user name space hides. */
  UNSHARE("unshare", "-U"),
  /** As the nobody of every Linux. */
  SETPRIV("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
  /** As nobody too, where setpriv is missing. */
  RUNUSER("runuser", "-u", "nobody", "--");

  private static final int NOBODY = 65534;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> prefix;

  LaunchMode(String... prefix) {
    this.prefix = List.of(prefix);
  }

  /** The words put before a command. */
  List<String> prefix() {
    return prefix;
  }

  /**
   * The mode written down for a folder, or the first that works here, which is then written down.
   *
   * @throws DatabaseRefused when root would open another user's folder, or no mode works for root
   */
  static LaunchMode of(Path folder) {
    var root = new UnixSystem().getUid() == 0;
    var note = folder.resolve("launch");
    try {
      if (Files.exists(note)) {
        return recorded(Files.readString(note).strip(), root, folder);
      }
      var mode = root ? firstForRoot(folder) : SELF;
      Files.writeString(note, mode.name().toLowerCase(Locale.ROOT) + "\n");
      return mode;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LaunchMode recorded(String name, boolean root, Path folder) {
    var mode = valueOf(name.toUpperCase(Locale.ROOT));
    if (root && mode == SELF) {
      throw new DatabaseRefused(
          "The data folder " + folder + " was made by an ordinary user; root cannot run it.",
          "Start 匠桥 as the user who owns the folder.");
    }
    return root ? mode : SELF;
  }

  private static LaunchMode firstForRoot(Path folder) {
    return Stream.of(UNSHARE, SETPRIV, RUNUSER)
        .filter(mode -> mode.reaches(folder))
        .findFirst()
        .orElseThrow(() ->
            new DatabaseRefused(
                "PostgreSQL refuses to run as root, and " + folder + " is closed to others.",
                "Start 匠桥 as an ordinary user, or let others pass through the folders above"
                    + " (chmod o+x)."));
  }

  private boolean reaches(Path folder) {
    var command = Stream.concat(prefix.stream(), Stream.of("test", "-d", folder + "/.")).toList();
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // the program is not installed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Hands a file or folder to the user whom the server will be. */
  void own(Path path) throws IOException {
    if (this == SETPRIV || this == RUNUSER) {
      Files.setAttribute(path, "unix:uid", NOBODY);
      Files.setAttribute(path, "unix:gid", NOBODY);
    }
  }
}
