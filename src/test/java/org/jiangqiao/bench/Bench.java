package org.jiangqiao.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/** Runs the measures that {@code ./bench} is asked for and prints a table. */
public final class Bench {

  /** One measure by its name on the command line. */
  private interface Part {
    List<Line> run() throws Exception;
  }

  private static final List<String> NAMES =
      List.of("list", "rush", "figures", "import", "kill", "start");

  private final Set<String> names;
  private final Sizes sizes;
  private final boolean large;
  private final Path data;
  private final Report report;

  private Bench(Set<String> names, Sizes sizes, boolean large, Path data, Report report) {
    this.names = names;
    this.sizes = sizes;
    this.large = large;
    this.data = data;
    this.report = report;
  }

  /** Arguments: {@code --quick}, {@code --large}, {@code --write}, and names of measures. */
  public static void main(String[] args) throws Exception {
    Set<String> asked = new LinkedHashSet<>(List.of(args));
    boolean quick = asked.remove("--quick");
    boolean large = asked.remove("--large");
    boolean write = asked.remove("--write");
    if (!NAMES.containsAll(asked)) {
      System.err.println("Unknown measure; there are: " + String.join(" ", NAMES));
      System.exit(2);
    }
    // What the application says at its start does not belong into the report.
    PrintStream out = System.out;
    System.setOut(System.err);
    Path data = Path.of("target", "bench", "run-" + ProcessHandle.current().pid());
    Report report = new Report(Machine.describe());
    Set<String> names = asked.isEmpty() ? Set.copyOf(NAMES) : asked;
    try {
      new Bench(names, quick ? Sizes.QUICK : Sizes.FULL, large, data, report).run();
    } finally {
      out.println(report.markdown());
      delete(data);
    }
    if (write) {
      report.write(Path.of("docs", "performance.md"));
    }
    // The client's threads need not be waited for.
    System.exit(0);
  }

  private void run() throws Exception {
    List<OpenBatch> waiting = new ArrayList<>();
    try (BenchApp app = BenchApp.start(data.toAbsolutePath())) {
      Crowd crowd = new Crowd(app);
      measure("list", () -> new ListMeasure(app, sizes, crowd).run());
      measure("rush", () -> new RushMeasure(app, sizes, crowd).run());
      measure("figures", () -> new FigureMeasure(app, sizes, crowd).run());
      measure("import", () -> new ImportMeasure(app, sizes).run());
      if (large && names.contains("list")) {
        report.add("large list", new ListMeasure(app, sizes.large(), crowd).run());
      }
      if (names.contains("start")) {
        waiting.addAll(OpenBatch.make(app, 1, Math.max(1, sizes.requests() / 8)));
      }
    }
    boolean cached = Child.practise(data.toAbsolutePath());
    measure("figures", () -> new FigurePageMeasure(data.toAbsolutePath(), sizes).run());
    measure("kill", () -> new KillMeasure(data.toAbsolutePath(), sizes).run());
    measure(
        "start",
        () -> new StartMeasure(data.toAbsolutePath(), waiting.getFirst(), cached, sizes).run());
    if (large && names.contains("import")) {
      report.add(
          "large import", new HeapMeasure(data.toAbsolutePath(), sizes.sheetRows() * 5).run());
    }
  }

  private void measure(String name, Part part) throws Exception {
    if (names.contains(name)) {
      report.add(name, part.run());
    }
  }

  private static void delete(Path data) {
    try {
      FileSystemUtils.deleteRecursively(data);
      Files.deleteIfExists(data.resolveSibling(data.getFileName() + ".log"));
    } catch (IOException left) {
      Progress.say("%s could not be removed: %s", data, left);
    }
  }
}
