package org.jiangqiao.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a module that name a person or an organization and go along when two records are merged.
 * Modules supply it as a bean, as {@link PersonReference} or {@link OrganizationReference}; {@link
 * TableReference} does it for a plain column.
 */
public interface RecordReference {

  /** A record that rows name; {@code key} is a person's platform-wide key, null for others. */
  record Named(UUID id, @Nullable UUID key) {}

  /**
   * A lasting name, under which the moved rows are kept for undoing, e.g. {@code
   * training.enrolment}.
   */
  String name();

  /**
   * Makes rows that name one record name the other.
   *
   * @return the ids of exactly the rows moved
   * @throws org.springframework.dao.DuplicateKeyException when both stand where only one may
   */
  List<UUID> move(Named from, Named to);

  /** Moves such rows back, those that still name {@code from}; returns how many. */
  int moveBack(List<UUID> rows, Named from, Named back);
}
