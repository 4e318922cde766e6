package org.jiangqiao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Controller;

/** Holds the code to the shape that {@code docs/architecture.md} describes. */
class ArchitectureTests {

  /** Four modules of one office share a schema. */
  private static final Set<String> TRAINING =
      Set.of("training", "enrolment", "attendance", "completion");

  private static final int LONGEST_FILE = 300;
  private static final int LONGEST_TEMPLATE = 120;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.jiangqiao");

  private static final ModuleGraph GRAPH = ModuleGraph.read(CLASSES);

  @Test
  void modulesKeepToTheirDependencies() {
    Set<String> missing = GRAPH.declaredButMissing();
    Reviewed.lines("modules-to-come.txt", missing);
    // Modulith stops at the first name it does not know.
    assumeThat(missing).isEmpty();
    GRAPH.modules().verify();
  }

  @Test
  void everyModuleDeclaresItsDependencies() {
    Set<String> silent = new TreeSet<>();
    for (String name : GRAPH.names()) {
      ApplicationModule declared = GRAPH.declaration(name);
      if (declared == null
          || declared.displayName().isEmpty()
          || List.of(declared.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN)) {
        silent.add(name);
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void theModulePictureIsUpToDate() {
    Reviewed.text(Path.of("docs/modules.md"), GRAPH.picture());
  }

  @Test
  void controllersAndDesksAreNobodyElses() {
    classes()
        .that()
        .areAnnotatedWith(Controller.class)
        .or()
        .haveSimpleNameEndingWith("Controller")
        .or()
        .haveSimpleNameEndingWith("Desk")
        .should()
        .notBePublic()
        .check(CLASSES);
  }

  @Test
  void chanceThatMustNotBeGuessedComesFromASecureSource() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..demo..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)")
        .orShould()
        .callMethod(Math.class, "random")
        .check(CLASSES);
  }

  @Test
  void nothingIsDeserializedEvaluatedOrFetched() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.io\\.ObjectInputStream|java\\.net\\.http\\.HttpClient|java\\.net\\.HttpURLConnection"
                + "|org\\.springframework\\.expression\\..*|org\\.springframework\\.web\\.client\\..*"
                + "|javax\\.script\\..*|lombok\\..*|jakarta\\.persistence\\..*")
        .orShould()
        .callMethod(java.net.URL.class, "openStream")
        .orShould()
        .callMethod(java.net.URL.class, "openConnection")
        .check(CLASSES);
  }

  @Test
  void partsAreGivenToTheConstructor() {
    com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields()
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .check(CLASSES);
  }

  @Test
  void stateIsNotKeptInStaticFields() {
    com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(
            DescribedPredicate.describe(
                "are written by hand", c -> !c.getSimpleName().startsWith("Jte")))
        .should()
        .beFinal()
        .check(CLASSES);
  }

  @Test
  void sqlNamesOnlySchemasThatTheModuleMayUse() {
    Set<String> schemas = new HashSet<>();
    Sources.migrations().forEach(m -> find("create schema (\\w+)", m.text()).forEach(schemas::add));
    Pattern named =
        Pattern.compile(
            "(?i)\\b(?:from|join|into|update|references|table|on)\\s+("
                + String.join("|", schemas)
                + ")\\.\\w+");
    Set<String> wrong = new TreeSet<>();
    for (Sources.Source source : Sources.java()) {
      for (String literal : source.literals()) {
        wrong.addAll(foreign(source, named.matcher(literal)));
      }
    }
    for (Sources.Source source : Sources.migrations()) {
      wrong.addAll(foreign(source, named.matcher(source.text())));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void sqlIsComposedOnlyWhereItWasReviewed() {
    Map<String, Integer> composed = new TreeMap<>();
    for (Sources.Source source : Sources.java()) {
      Matcher call = Pattern.compile("\\.sql\\(").matcher(source.withoutLiterals());
      while (call.find()) {
        String argument = argument(source.withoutLiterals(), call.end());
        boolean constant = argument.matches("[\\s\"+]*((\\w+\\.)?[A-Z][A-Z_0-9]*[\\s\"+]*)*");
        if (!constant) {
          composed.merge(source.file(), 1, Integer::sum);
        }
      }
    }
    Reviewed.lines(
        "sql-composed.txt",
        composed.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
  }

  @Test
  void filesStayShort() {
    assertThat(Sources.code())
        .allSatisfy(source ->
            assertThat(source.text().lines().count())
                .as(source.file())
                .isLessThanOrEqualTo(
                    source.file().endsWith(".jte") ? LONGEST_TEMPLATE : LONGEST_FILE));
  }

  @Test
  void everyPublicTypeSaysWhatItIs() {
    Set<String> silent = new TreeSet<>();
    for (Sources.Source source : Sources.java()) {
      Matcher type =
          Pattern.compile("(?m)^public (?:\\w+ )*(?:class|record|interface|enum|@interface) (\\w+)")
              .matcher(source.text());
      if (type.find() && !source.text().substring(0, type.start()).contains("/**")) {
        silent.add(source.file());
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void templatesHoldNoInlineStyleOrScript() {
    List<String> wrong = new ArrayList<>();
    for (Sources.Source source : Sources.code()) {
      if (source.file().endsWith(".jte")) {
        find("\\sstyle=\"|\\son[a-z]+=\"|<script(?![^>]* src=)[^>]*>|<style", source.text())
            .forEach(found -> wrong.add(source.file() + " " + found));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void templatesShowUnescapedTextOnlyWhereItWasReviewed() {
    List<String> unescaped = new ArrayList<>();
    for (Sources.Source source : Sources.code()) {
      if (source.file().endsWith(".jte")) {
        find("\\$unsafe\\{[^}]*}", source.text())
            .forEach(found -> unescaped.add(source.file() + " " + found));
      }
    }
    Reviewed.lines("unescaped.txt", unescaped);
  }

  @Test
  void packagesAreFlatAndNullMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith("org.jspecify.annotations.NullMarked")
        .check(CLASSES);
    Set<String> deep = new TreeSet<>();
    CLASSES.forEach(c -> {
      if (c.getPackageName().split("\\.").length > 3
          && !c.getModifiers().contains(JavaModifier.SYNTHETIC)) {
        deep.add(c.getPackageName());
      }
    });
    assertThat(deep).isEmpty();
  }

  private Set<String> foreign(Sources.Source source, Matcher named) {
    Set<String> wrong = new TreeSet<>();
    while (named.find()) {
      String schema = named.group(1);
      if (!mayUse(source.module(), schema)) {
        wrong.add(source.file() + " names " + schema);
      }
    }
    return wrong;
  }

  private boolean mayUse(String module, String schema) {
    if (module.isEmpty() || schema.equals("platform") || schema.equals(module)) {
      return true;
    }
    if (schema.equals("training") && TRAINING.contains(module)) {
      return true;
    }
    ApplicationModule declared = GRAPH.declaration(module);
    return declared == null || Set.of(declared.allowedDependencies()).contains(schema);
  }

  /** What stands between the opening bracket before {@code start} and its closing one. */
  private static String argument(String text, int start) {
    int depth = 1;
    int at = start;
    while (depth > 0 && at < text.length()) {
      char c = text.charAt(at++);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return text.substring(start, at - 1);
  }

  private static List<String> find(String pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.groupCount() > 0 ? matcher.group(1) : matcher.group());
    }
    return found;
  }
}
