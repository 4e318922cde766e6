package org.jiangqiao.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds out who asks; supplied by the module that knows accounts. */
public interface Viewers {

  /** The signed-in viewer of the request; empty for everybody else. */
  Optional<Viewer> of(HttpServletRequest request);
}
