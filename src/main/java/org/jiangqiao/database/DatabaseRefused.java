package org.jiangqiao.database;

/** The embedded database cannot be used; says what is wrong and what the operator can do. */
final class DatabaseRefused extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final String action;

  /** One sentence for the state of affairs, one for the way out. */
  DatabaseRefused(String message, String action) {
    super(message);
    this.action = action;
  }

  /** What the operator can do. */
  String action() {
    return action;
  }
}
