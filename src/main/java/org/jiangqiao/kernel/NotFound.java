package org.jiangqiao.kernel;

/** What was asked for does not exist for this viewer: answered with 404, never saying which. */
public class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names what was looked for, for the log only. */
  public NotFound(String what) {
    super(what);
  }
}
