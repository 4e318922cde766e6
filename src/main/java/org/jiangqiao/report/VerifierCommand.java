package org.jiangqiao.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiangqiao.journal.Finding;
import org.jiangqiao.journal.JournalFile;
import org.jiangqiao.journal.JournalReport;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Texts;

/**
 * 核验命令: verifies a bundle or an exported journal from a file, and says in plain words what it
 * found.
 */
public final class VerifierCommand {

  private final PrintStream out;
  private final Texts texts = new Texts(List.of());
  private final Language language;

  VerifierCommand(PrintStream out, Language language) {
    this.out = out;
    this.language = language;
  }

  /**
   * {@code [--en] [--fingerprint F] FILE [HEAD…]}; ends with 0, with 1 where something is wrong.
   */
  public static void main(String[] arguments) {
    String tongue = System.getenv().getOrDefault("LANG", "zh").toLowerCase(Locale.ROOT);
    Language language = tongue.startsWith("en") ? Language.EN : Language.ZH;
    System.exit(new VerifierCommand(System.out, language).run(List.of(arguments)));
  }

  int run(List<String> arguments) {
    List<Path> files = new ArrayList<>();
    String fingerprint = "";
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).equals("--fingerprint") && i + 1 < arguments.size()) {
        fingerprint = arguments.get(++i);
      } else {
        files.add(Path.of(arguments.get(i)));
      }
    }
    if (files.isEmpty()) {
      say("verify.usage");
      return 2;
    }
    try {
      Path file = files.getFirst();
      return JournalFile.is(file)
          ? journal(file, files.subList(1, files.size()), fingerprint)
          : bundle(file, fingerprint);
    } catch (IOException | IllegalArgumentException e) {
      say("verify.noFile", files.toString(), String.valueOf(e.getMessage()));
      return 1;
    }
  }

  private int bundle(Path file, String fingerprint) throws IOException {
    VerifierReport report = Verifier.verify(() -> Files.newInputStream(file), fingerprint);
    EditionManifest manifest = report.manifest();
    if (manifest != null) {
      say("verify.head", manifest.schoolName(), manifest.title(), manifest.publishedAt());
      say("verify.signers", manifest.publisher(), manifest.approver());
      say("verify.amounts", manifest.figures().size(), report.rows());
      say("verify.hash", report.hash());
      say("verify.fingerprint", report.fingerprint());
      if (fingerprint.isBlank()) {
        say("verify.compare");
      }
    }
    return end(report.findings(), "verify.sound");
  }

  private int journal(Path file, List<Path> heads, String fingerprint) throws IOException {
    JournalReport report = JournalFile.check(file, heads, fingerprint);
    say("verify.journal", report.sealed(), report.unsealed(), report.heads());
    if (report.heads() == 0) {
      say("verify.journalHead");
    }
    for (String print : JournalFile.keys(heads)) {
      say("verify.fingerprint", print);
    }
    if (!heads.isEmpty() && fingerprint.isBlank()) {
      say("verify.compare");
    }
    return end(report.findings(), "verify.journalSound");
  }

  private int end(List<Finding> findings, String sound) {
    for (Finding finding : findings) {
      out.println("✗ " + texts.of(language, finding.code(), finding.arguments().toArray()));
    }
    if (findings.isEmpty()) {
      say(sound);
      return 0;
    }
    say("verify.faults", findings.size());
    return 1;
  }

  private void say(String key, Object... arguments) {
    out.println(texts.of(language, key, arguments));
  }
}
