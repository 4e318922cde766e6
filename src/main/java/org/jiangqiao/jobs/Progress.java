package org.jiangqiao.jobs;

/** How far a job is. */
@FunctionalInterface
public interface Progress {

  /**
   * Says how far the job is; cheap, may be called for every row.
   *
   * @param done units done so far
   * @param total units in all; 0 while unknown
   * @throws JobCancelled when the person has asked to stop
   */
  void report(long done, long total);
}
