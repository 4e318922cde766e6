package org.jiangqiao;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules as declared and as they really depend on each other. */
record ModuleGraph(ApplicationModules modules, JavaClasses classes) {

  static ModuleGraph read(JavaClasses classes) {
    return new ModuleGraph(ApplicationModules.of(Jiangqiao.class), classes);
  }

  /** The names of the modules in alphabetical order. */
  List<String> names() {
    return modules.stream().map(m -> m.getIdentifier().toString()).sorted().toList();
  }

  /** What the module's package says about it; null when it says nothing or is not there. */
  @Nullable ApplicationModule declaration(String module) {
    String name = "org.jiangqiao." + module + ".package-info";
    return classes.contain(name)
        ? classes.get(name).tryGetAnnotationOfType(ApplicationModule.class).orElse(null)
        : null;
  }

  /** Modules that another one names as allowed and that do not exist. */
  Set<String> declaredButMissing() {
    Set<String> missing = new TreeSet<>();
    for (String name : names()) {
      ApplicationModule declared = declaration(name);
      if (declared != null) {
        missing.addAll(List.of(declared.allowedDependencies()));
      }
    }
    missing.remove(ApplicationModule.OPEN_TOKEN);
    missing.removeAll(names());
    return missing;
  }

  /** The modules each module really uses. */
  Map<String, Set<String>> uses() {
    Map<String, Set<String>> uses = new TreeMap<>();
    modules.stream()
        .sorted(Comparator.comparing(m -> m.getIdentifier().toString()))
        .forEach(m -> {
          Set<String> targets =
              uses.computeIfAbsent(m.getIdentifier().toString(), k -> new TreeSet<>());
          m.getDirectDependencies(modules)
              .uniqueModules()
              .forEach(target -> targets.add(target.getIdentifier().toString()));
        });
    return uses;
  }

  /** A page of the documentation: the picture, then a table. */
  String picture() {
    StringBuilder page = new StringBuilder();
    page.append("# Modules\n\n");
    page.append(
        "Written by `ArchitectureTests` from the code; an arrow points to what a module uses.\n\n");
    page.append("```mermaid\nflowchart BT\n");
    names()
        .forEach(name ->
            page.append("  ")
                .append(name)
                .append("[\"")
                .append(title(name))
                .append("<br>")
                .append(name)
                .append("\"]\n"));
    uses()
        .forEach((from, targets) ->
            essential(from, targets)
                .forEach(
                    to -> page.append("  ").append(from).append(" --> ").append(to).append('\n')));
    page.append(
        "```\n\nThe picture leaves out arrows that follow from others; the table has all.\n\n");
    page.append("| module | 名称 | uses |\n| --- | --- | --- |\n");
    uses()
        .forEach((from, targets) ->
            page.append("| ")
                .append(from)
                .append(" | ")
                .append(title(from))
                .append(" | ")
                .append(String.join(", ", targets))
                .append(" |\n"));
    return page.toString();
  }

  private String title(String module) {
    ApplicationModule declared = declaration(module);
    return declared == null ? module : declared.displayName();
  }

  /** Targets that no other target reaches already. */
  private Set<String> essential(String from, Set<String> targets) {
    Set<String> essential = new TreeSet<>(targets);
    for (String other : targets) {
      essential.removeAll(reachable(other, new TreeSet<>()));
    }
    return essential;
  }

  private Set<String> reachable(String from, Set<String> seen) {
    for (String next : uses().getOrDefault(from, Set.of())) {
      if (seen.add(next)) {
        reachable(next, seen);
      }
    }
    return seen;
  }
}
