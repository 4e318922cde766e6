package org.jiangqiao.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A definition as written; every fault names the file and the entry. */
public record DefinitionFile(String file, Map<?, ?> entries) {

  /** YAML takes 2026-13-01 for a moment of the year after; here a day stays as it is written. */
  private static final class DaysAsText extends Resolver {

    @Override
    public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, pattern, first, limit);
      }
    }
  }

  /** Reads a file; an entry that stands twice in it is a fault. */
  public static DefinitionFile read(Resource resource) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (InputStream in = resource.getInputStream()) {
      DumperOptions unused = new DumperOptions();
      Object tree =
          new Yaml(
                  new SafeConstructor(options),
                  new Representer(unused),
                  unused,
                  options,
                  new DaysAsText())
              .load(in);
      return new DefinitionFile(resource.getDescription(), map(resource.getDescription(), tree));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (YAMLException e) {
      throw new IllegalStateException(resource.getDescription() + ": " + e.getMessage(), e);
    }
  }

  /** Refuses entries that nobody reads: they are misspelt ones. */
  public void allowOnly(Set<String> names) {
    Set<String> unknown = new TreeSet<>();
    entries.keySet().forEach(name -> unknown.add(name.toString()));
    unknown.removeAll(names);
    if (!unknown.isEmpty()) {
      throw fault("knows no " + unknown);
    }
  }

  /** Whether there is an entry of that name. */
  public boolean has(String name) {
    return entries.containsKey(name);
  }

  /**
   * The text of an entry.
   *
   * @throws IllegalStateException when there is none
   */
  public String text(String name) {
    Object value = entries.get(name);
    if (value == null) {
      throw fault("lacks " + name);
    }
    return value.toString();
  }

  /** The text of an entry, or another where it is missing. */
  public String text(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  /** The whole number of an entry. */
  public int number(String name) {
    try {
      return Integer.parseInt(text(name));
    } catch (NumberFormatException e) {
      throw fault(name + " is no whole number");
    }
  }

  /** The day or the day of the year of an entry, read by the given reader. */
  public <T> T date(String name, Function<String, T> reader) {
    try {
      return reader.apply(text(name));
    } catch (DateTimeParseException e) {
      throw fault(name + " is no date: " + text(name));
    }
  }

  /** Whether an entry says true; missing it says no. */
  public boolean flag(String name) {
    if (!has(name)) {
      return false;
    }
    return switch (text(name)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw fault(name + " is neither true nor false");
    };
  }

  /** The value of an entry that can only be one of a few words. */
  public <E extends Enum<E>> E word(Class<E> type, String name) {
    try {
      return Enum.valueOf(type, text(name));
    } catch (IllegalArgumentException e) {
      throw fault(name + " is none of " + List.of(type.getEnumConstants()));
    }
  }

  /** The entries under a name; none where the name is missing. */
  public DefinitionFile under(String name) {
    return part(name, entries.get(name));
  }

  /** The texts of a list; none where the name is missing. */
  public List<String> texts(String name) {
    return list(name).stream().map(Object::toString).toList();
  }

  /** The entries of each element of a list. */
  public List<DefinitionFile> parts(String name) {
    return list(name).stream().map(element -> part(name, element)).toList();
  }

  private List<?> list(String name) {
    return switch (entries.get(name)) {
      case null -> List.of();
      case List<?> list -> list;
      default -> throw fault(name + " is no list");
    };
  }

  private DefinitionFile part(String name, @org.jspecify.annotations.Nullable Object tree) {
    String place = file + " " + name;
    return new DefinitionFile(place, tree == null ? Map.of() : map(place, tree));
  }

  private static Map<?, ?> map(String file, Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalStateException(file + " has no entries");
  }

  /** A fault of this file, to be thrown. */
  public IllegalStateException fault(String what) {
    return new IllegalStateException(file + " " + what);
  }
}
