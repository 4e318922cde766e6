package org.jiangqiao.jobs;

/** What a job does; runs in the name of the school, outside of any transaction. */
@FunctionalInterface
public interface JobWork {

  /**
   * Does the work.
   *
   * @return what came of it, shown to the person who asked for it
   * @throws org.jiangqiao.kernel.RuleRefused to end with its sentences
   * @throws JobCancelled when {@link Progress} says that the person no longer wants it
   */
  JobResult run(Progress progress) throws Exception;
}
