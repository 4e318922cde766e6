package org.jiangqiao;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The glossary speaks of things that exist under these names. */
class GlossaryTest {

  @Test
  void everyCodeWordOfTheGlossaryIsATypeOfItsModule() throws IOException {
    Set<String> types = new TreeSet<>();
    new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("org.jiangqiao")
        .forEach(type ->
            types.add(
                type.getPackageName().replace("org.jiangqiao.", "") + " " + type.getSimpleName()));
    Set<String> unknown = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("GLOSSARY.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 6 && cells[2].contains("`")) {
        Matcher word = Pattern.compile("`(\\w+)`").matcher(cells[2]);
        while (word.find()) {
          unknown.add(cells[3].strip() + " " + word.group(1));
        }
      }
    }
    assertThat(unknown).isNotEmpty();
    unknown.removeAll(types);
    assertThat(unknown).isEmpty();
  }
}
