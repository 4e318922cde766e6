package org.jiangqiao.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds out who asks; supplied by the modules that know accounts and keys. */
public interface Viewers {

  /** The viewer of the request, if it is of the kind known here; empty for everybody else. */
  Optional<Viewer> of(HttpServletRequest request);
}
