package org.jiangqiao.enrolment;

import java.util.List;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.BatchState;

/** One enrolment as its own page shows it. */
record EnrolmentView(
    BatchHead batch,
    RosterDesk.Row row,
    List<EnrolmentWarning> warnings,
    List<AuditLog.Entry> history) {

  /** Whether records of the batch may still be changed. */
  boolean changeable() {
    return !(batch.state() instanceof BatchState.Closed)
        && !(batch.state() instanceof BatchState.Cancelled);
  }
}
