package org.jiangqiao.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A definition as written; every fault names the file and the entry. */
public record DefinitionFile(String file, Map<?, ?> entries) {

  /** Reads a file; an entry that stands twice in it is a fault. */
  public static DefinitionFile read(Resource resource) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (InputStream in = resource.getInputStream()) {
      Object tree = new Yaml(new SafeConstructor(options)).load(in);
      return new DefinitionFile(resource.getDescription(), map(resource.getDescription(), tree));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    return switch (value) {
      case null -> throw fault("lacks " + name);
      // YAML reads what looks like a day as a moment.
      case Date day -> day.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
      default -> value.toString();
    };
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

  /** Whether an entry says true; missing it says no. */
  public boolean flag(String name) {
    return has(name) && Boolean.parseBoolean(text(name));
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
