package org.jiangqiao.jobs;

/** Ends a job whose person no longer wants it; the transaction around it is rolled back. */
public class JobCancelled extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
