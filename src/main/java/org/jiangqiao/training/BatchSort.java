package org.jiangqiao.training;

/** The orders of the list of batches; each ends with the id, so that pages never overlap. */
enum BatchSort {
  /** The latest first day first. */
  START_DOWN("starts_on", true),
  /** The earliest first day first. */
  START_UP("starts_on", false),
  /** By number. */
  NUMBER("number", false),
  /** By the sound of the title. */
  TITLE("sort_key", false);

  private final String column;
  private final boolean down;

  BatchSort(String column, boolean down) {
    this.column = column;
    this.down = down;
  }

  /** The condition that leaves only what comes after the batch {@code :last}. */
  String after() {
    return """
     and (b.%s, b.id) %s (select z.%s, z.id from training.batch z
                           where z.school_id = :school and z.id = :last::uuid)
    """
        .formatted(column, down ? "<" : ">", column);
  }

  /** The order itself. */
  String orderBy() {
    String direction = down ? " desc" : "";
    return " order by b." + column + direction + ", b.id" + direction;
  }
}
