package org.jiangqiao.register;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jiangqiao.kernel.NotFound;

/**
 * Where sheets of one kind are handed in; supplied as a bean. The pages of the import lie behind
 * its address, those of its runs behind the address with an s.
 *
 * @param path the address of the upload page; what stands in braces names the record the rows
 *     belong to
 * @param right who may import
 * @param target finds the target by what the address says in its braces
 */
public record ImportPlace(
    String path, String right, Function<Map<String, String>, ImportTarget> target) {

  /** The id that the address names. */
  public static UUID id(Map<String, String> address, String name) {
    String said = address.getOrDefault(name, "");
    try {
      return UUID.fromString(said);
    } catch (IllegalArgumentException e) {
      throw new NotFound(name + " " + said);
    }
  }
}
