package org.jiangqiao.kernel;

import java.util.UUID;

/** The school (tenant) a record belongs to; it comes from the session, never from a request. */
public record SchoolId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
