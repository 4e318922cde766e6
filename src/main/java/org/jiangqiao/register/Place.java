package org.jiangqiao.register;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where in a list a page begins: after or before a row, told by the row's place in the order and
 * its id, so that rows added meanwhile neither repeat nor hide others.
 */
public sealed interface Place {

  /** At the beginning. */
  record Start() implements Place {}

  /** After the row. */
  record After(String position, UUID id) implements Place {}

  /** Before the row. */
  record Before(String position, UUID id) implements Place {}

  /** Whether the page is read towards the beginning. */
  default boolean isBackwards() {
    return this instanceof Before;
  }

  /** Whether there is something before it. */
  default boolean isSomewhere() {
    return this instanceof After;
  }

  /** Reads the address's {@code after} or {@code before}; anything else is the start. */
  static Place of(RegisterQuery query, @Nullable String after, @Nullable String before) {
    if (after != null && parse(query, after) instanceof After place) {
      return place;
    }
    if (before != null && parse(query, before) instanceof After place) {
      return new Before(place.position(), place.id());
    }
    return new Start();
  }

  /** The row as it stands in an address. */
  static String token(RecordRow row) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((row.id() + row.position()).getBytes(StandardCharsets.UTF_8));
  }

  private static Place parse(RegisterQuery query, String token) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      String position = text.substring(36);
      boolean fits =
          position.endsWith("infinity") && ColumnSql.sortType(query).equals("date")
              || FilterReader.isCastable(ColumnSql.sortType(query), position);
      return fits && position.indexOf('\0') < 0
          ? new After(position, UUID.fromString(text.substring(0, 36)))
          : new Start();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return new Start();
    }
  }

  /** The condition with the place added to it. */
  default SqlPart and(RegisterQuery query, SqlPart where) {
    return switch (this) {
      case Start start -> where;
      case After after -> beyond(query, where, after.position(), after.id(), false);
      case Before before -> beyond(query, where, before.position(), before.id(), true);
    };
  }

  private static SqlPart beyond(
      RegisterQuery query, SqlPart where, String position, UUID id, boolean backwards) {
    String sign = query.sort().descending() == backwards ? ">" : "<";
    return where.and(
        "\n  and (%s, t.id) %s (cast(:position as %s), :placeId)"
            .formatted(ColumnSql.sort(query), sign, ColumnSql.sortType(query)),
        Map.of("position", position, "placeId", id));
  }
}
