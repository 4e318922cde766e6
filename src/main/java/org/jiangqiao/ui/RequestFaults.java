package org.jiangqiao.ui;

import java.sql.SQLException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;

/** Tells faults of a request from faults of the product: the first are no incident. */
final class RequestFaults {

  /** PostgreSQL: a text with a character that cannot be stored, such as U+0000. */
  private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

  private RequestFaults() {}

  /** The status to answer with; null when the fault is ours. */
  static @Nullable HttpStatus status(Throwable e) {
    if (e instanceof InvalidParameterException) {
      return HttpStatus.BAD_REQUEST;
    }
    if (e instanceof HttpMessageNotReadableException
        || e instanceof MultipartException
        || isUnstorable(e)) {
      return HttpStatus.UNPROCESSABLE_CONTENT;
    }
    return e instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()
        ? HttpStatus.resolve(answer.getStatusCode().value())
        : null;
  }

  private static boolean isUnstorable(@Nullable Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && UNSTORABLE.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
