package org.jiangqiao.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The one browser of this JVM: Chromium as installed on the machine, never one fetched. */
final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** Patience with a slow machine; nothing ever waits longer than it must. */
  static final double PATIENCE_MILLIS = 90_000;

  private Chromium() {}

  /**
   * Starts at the first question. Without a program the test is skipped, or fails where it must
   * not.
   */
  static Browser browser() {
    if (program().isEmpty()) {
      String lack = "No Chromium on the PATH; install one or name it in JIANGQIAO_CHROMIUM.";
      if ("required".equals(System.getenv("JIANGQIAO_BROWSER"))) {
        throw new AssertionError(lack);
      }
      Assumptions.abort(lack);
    }
    return Started.BROWSER;
  }

  private static Optional<Path> program() {
    String named = System.getenv("JIANGQIAO_CHROMIUM");
    return named == null || named.isEmpty() ? onThePath() : Optional.of(Path.of(named));
  }

  private static Optional<Path> onThePath() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(Chromium::programs)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> programs(String folder) {
    return NAMES.stream().map(name -> Path.of(folder, name));
  }

  /** Unpacking the driver takes seconds, so it happens once; it ends with the JVM. */
  private static final class Started {
    static final Browser BROWSER = start();

    private static Browser start() {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
      return Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(program().orElseThrow())
                  .setTimeout(PATIENCE_MILLIS)
                  .setArgs(List.of("--disable-dev-shm-usage", "--disable-background-networking")));
    }
  }
}
