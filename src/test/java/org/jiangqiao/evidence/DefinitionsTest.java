package org.jiangqiao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.ui.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Definitions as files: versions in turn, faults named, and none changed in place. */
class DefinitionsTest {

  private static final String MODULE =
      """
      order: 1
      name: {zh: 试, en: Trial}
      facets: {audience: {words: codes.audience.}}
      columns: {batch: {}}
      """;

  private static final String COUNTED =
      """
      id: trial.batches
      position: 1
      version: 1
      name: {zh: 期数, en: Batches}
      note: {zh: 已结班的, en: those closed}
      unit: BATCHES
      measure: {sum: 0}
      time: HAPPENED
      counts:
        - {rows: training.batches, where: [closed], not: [withdrawn]}
      facets: [audience]
      columns: [batch]
      side: SERVICE
      force: SERVICE
      owner: TRAINING_OFFICE
      cut-off: --08-31
      """;

  @TempDir Path root;

  @Test
  void whatAListNamesIsJoinedByItsKeyAndSoNeitherAddsNorDropsRows() {
    Pattern byKey =
        Pattern.compile(
            "left join [a-z_.]+ (\\w+) on \\1\\.school_id = \\w+\\.school_id and \\1\\.id = \\w+\\.\\w+");
    assertThat(new Indicators(new IndicatorFiles()).all())
        .flatMap(Indicator::parts)
        .flatMap(part -> part.evidence().joins("joins").toList())
        .isNotEmpty()
        .allMatch(byKey.asMatchPredicate());
  }

  @Test
  void noDefinitionChangesInPlace() throws Exception {
    Indicators indicators = new Indicators(new IndicatorFiles());
    List<String> now =
        indicators.all().stream()
            .flatMap(indicator -> indicators.history(indicator.id()).stream())
            .map(i -> i.id() + " " + i.version() + " " + Definition.of(i, indicators).hash())
            .sorted()
            .toList();
    Path reviewed = Path.of("src/test/resources/definitions.txt");
    if (Boolean.getBoolean("jiangqiao.update")) {
      // Only new versions are taken over: a line that is there stays until a person deletes it.
      List<String> known = Files.exists(reviewed) ? Files.readAllLines(reviewed) : List.of();
      List<String> fresh = now.stream().filter(line -> !stands(known, line)).toList();
      Files.write(reviewed, Stream.concat(known.stream(), fresh.stream()).sorted().toList());
    }
    assertThat(now)
        .as("a definition was changed in place: give it a new version, from a day on")
        .isEqualTo(Files.readAllLines(reviewed));
  }

  private static boolean stands(List<String> known, String line) {
    String version = line.substring(0, line.lastIndexOf(' ') + 1);
    return known.stream().anyMatch(k -> k.startsWith(version));
  }

  @Test
  void aPeriodIsCountedByTheVersionThatHoldsOnItsLastDay() throws Exception {
    write("module.yaml", MODULE);
    write("batches.yaml", COUNTED);
    write(
        "batches.v2.yaml",
        COUNTED
            .replace("version: 1", "version: 2\nholds-from: 2025-09-01")
            .replace("where: [closed], ", ""));
    Indicators indicators = indicators();
    assertThat(indicators.get("trial.batches", new AcademicYear(2024).period()).version())
        .isEqualTo(1);
    assertThat(indicators.get("trial.batches", new AcademicYear(2025).period()).version())
        .isEqualTo(2);
    assertThat(indicators.get("trial.batches").holdsFrom()).isEqualTo(LocalDate.of(2025, 9, 1));
    assertThat(indicators.groups(new AcademicYear(2024).period()).getFirst().indicators())
        .extracting(Indicator::version)
        .containsExactly(1);
  }

  @Test
  void namesAndRemarksAreTextsOfBothLanguages() throws Exception {
    write("module.yaml", MODULE);
    write("batches.yaml", COUNTED.replace("those closed", "the batch's own"));
    IndicatorFiles files = files();
    assertThat(files.texts(Language.ZH)).containsEntry("figure.trial.batches.name", "期数");
    assertThat(files.texts(Language.EN))
        .containsEntry("figure.trial.batches.1.note", "the batch''s own");
  }

  @Test
  void everyFaultNamesTheFileAndTheEntry() throws Exception {
    write("module.yaml", MODULE);
    for (String[] fault :
        new String[][] {
          {"unit: BATCHES", "unit: DOZENS", "unit is none of"},
          {"time: HAPPENED", "tiem: HAPPENED", "knows no [tiem]"},
          {"facets: [audience]", "facets: [colour]", "names colour"},
          {"measure: {sum: 0}", "measure: {ratio: [a]}", "ratio of two"},
          {"where: [closed]", "where: [shut]", "has no section condition shut"},
          {"columns: [batch]", "columns: [weight]", "names weight"},
          {"version: 1", "version: 2", "out of turn"},
          {"rows: training.batches", "rows: training.bacthes", "training.bacthes"},
          {"version: 1", "version: one", "version is no whole number"},
          {"en: Batches", "fr: Lots", "lacks en"},
          {"version: 1", "version: 1\nholds-from: 2026-13-01", "holds-from is no date: 2026-13-01"},
          {"cut-off: --08-31", "cut-off: 31 August", "cut-off is no date: 31 August"},
          {"unit: BATCHES", "unit: BATCHES\nunit: HOURS", "duplicate key unit"}
        }) {
      String broken = COUNTED.replace(fault[0], fault[1]);
      assertThat(broken).isNotEqualTo(COUNTED);
      write("batches.yaml", broken);
      assertThatThrownBy(this::indicators)
          .hasMessageContaining(fault[2])
          .message()
          .containsAnyOf("batches.yaml", "trial.batches version");
    }
    write("batches.yaml", COUNTED);
    write("module.yaml", MODULE.replace("words: ", "personal: ture, words: "));
    assertThatThrownBy(this::indicators).hasMessageContaining("module.yaml");
  }

  private Indicators indicators() {
    return new Indicators(files());
  }

  private IndicatorFiles files() {
    return new IndicatorFiles(root.toUri().toString());
  }

  private void write(String file, String text) throws Exception {
    Path folder = Files.createDirectories(root.resolve("trial"));
    Files.writeString(folder.resolve(file), text);
  }
}
