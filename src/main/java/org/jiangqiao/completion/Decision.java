package org.jiangqiao.completion;

/**
 * 结业认定: what is decided of one person.
 *
 * @param reason why it departs from the attendance; empty when it does not
 */
record Decision(Standing standing, boolean completed, String reason) {

  /** The code stored with the completion. */
  String outcome() {
    return completed ? "COMPLETED" : "NOT_COMPLETED";
  }
}
