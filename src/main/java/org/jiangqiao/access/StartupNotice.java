package org.jiangqiao.access;

import java.util.List;

/** What a module has to say on the server's console once the server is ready. */
public interface StartupNotice {

  /** The lines to print, in the order shown; empty when there is nothing to say. */
  List<String> lines();
}
