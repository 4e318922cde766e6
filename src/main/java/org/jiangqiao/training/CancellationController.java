package org.jiangqiao.training;

import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.ui.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 取消: asks why, and lists who must be told, before and after. */
@Controller
@Requires("training.manage")
@RequestMapping("/training/batches/{id}/cancellation")
class CancellationController extends ReasonedAct {

  private final BatchReads reads;
  private final BatchStepDesk desk;

  CancellationController(Batches batches, BatchReads reads, BatchStepDesk desk) {
    super(batches);
    this.reads = reads;
    this.desk = desk;
  }

  @Override
  List<Refusal> refusals(BatchHead batch) {
    return BatchPolicy.cancel(batch, reads.facts(batch.id()));
  }

  @Override
  String done(Actor actor, UUID batch, String reason) {
    desk.cancel(actor, batch, reason);
    return "training.done.cancel";
  }

  @Override
  ModelAndView asking(UUID batch) {
    return new ModelAndView("training/cancellation", "contacts", reads.contacts(batch));
  }

  @Override
  String next(UUID batch) {
    return super.next(batch) + "/cancellation";
  }
}
