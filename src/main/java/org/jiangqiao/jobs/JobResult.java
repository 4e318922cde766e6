package org.jiangqiao.jobs;

import java.util.List;

/**
 * What came of a job.
 *
 * @param text message key of the sentence that says it
 * @param arguments what the sentence names
 * @param href where to go on, such as the file to download; empty for nowhere
 */
public record JobResult(String text, List<Object> arguments, String href) {

  /** A result that leads to an address. */
  public static JobResult of(String href, String text, Object... arguments) {
    return new JobResult(text, List.of(arguments), href);
  }
}
