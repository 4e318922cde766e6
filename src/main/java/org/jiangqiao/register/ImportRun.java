package org.jiangqiao.register;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sheet on its way into the product.
 *
 * @param head the labels of the sheet by column index
 * @param mapped the names of the columns by column index; empty text for those not taken
 * @param notes what is to be said about the sheet as a whole
 * @param layout SQL names of the staged values
 * @param choice how the person wants doubtful rows handled; the target's own word
 */
public record ImportRun(
    UUID id,
    String target,
    UUID subject,
    String fileName,
    String sheet,
    int headRow,
    List<String> head,
    List<String> mapped,
    List<ImportMessage> notes,
    List<String> layout,
    String sideTable,
    String sideKey,
    List<String> sideColumns,
    String choice,
    Counts counts,
    OffsetDateTime createdAt,
    String createdBy,
    @Nullable OffsetDateTime judgedAt,
    @Nullable OffsetDateTime discardedAt,
    @Nullable OffsetDateTime confirmedAt,
    String confirmedBy,
    @Nullable OffsetDateTime undoneAt,
    String undoneBy) {

  /** How many rows are of each kind. */
  public record Counts(int fresh, int modified, int unchanged, int errors, int warned) {

    /** Rows that would change something. */
    public int good() {
      return fresh + modified;
    }

    /** All rows. */
    public int all() {
      return good() + unchanged + errors;
    }

    /** Rows of one kind. */
    public int of(ImportKind kind) {
      return switch (kind) {
        case NEW -> fresh;
        case MODIFIED -> modified;
        case UNCHANGED -> unchanged;
        case ERROR -> errors;
      };
    }
  }

  /** Whether it waits to be confirmed. */
  public boolean isOpen() {
    return judgedAt != null && discardedAt == null && confirmedAt == null;
  }

  /** Labels of the sheet that no column has, by column index. */
  public List<Integer> unmapped() {
    return java.util.stream.IntStream.range(0, head.size())
        .filter(i -> !head.get(i).isEmpty() && mapped.get(i).isEmpty())
        .boxed()
        .toList();
  }

  /** Why records were made or changed by it, as histories say it. */
  public String reason() {
    return "导入 " + fileName;
  }

  /** Why records went or are as before once it was taken back, as histories say it. */
  public String undoReason() {
    return "撤销" + reason();
  }

  /** CREATED, JUDGED, CONFIRMED, UNDONE or DISCARDED, for texts. */
  public String state() {
    if (undoneAt != null) {
      return "UNDONE";
    }
    if (confirmedAt != null) {
      return "CONFIRMED";
    }
    return discardedAt != null ? "DISCARDED" : judgedAt == null ? "CREATED" : "JUDGED";
  }
}
