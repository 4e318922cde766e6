package org.jiangqiao.training;

import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.ui.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 删除: takes back a batch opened by mistake, as long as nobody ever enrolled. */
@Controller
@Requires("training.manage")
@RequestMapping("/training/batches/{id}/withdrawal")
class BatchWithdrawalController extends ReasonedAct {

  private final BatchReads reads;
  private final BatchDesk desk;

  BatchWithdrawalController(Batches batches, BatchReads reads, BatchDesk desk) {
    super(batches);
    this.reads = reads;
    this.desk = desk;
  }

  @Override
  List<Refusal> refusals(BatchHead batch) {
    return BatchPolicy.withdraw(batch, reads.facts(batch.id()));
  }

  @Override
  String done(Actor actor, UUID batch, String reason) {
    desk.withdraw(actor, batch, reason);
    return "training.done.withdraw";
  }

  @Override
  ModelAndView asking(UUID batch) {
    return new ModelAndView("training/withdrawal");
  }

  @Override
  String next(UUID batch) {
    return "/training/batches";
  }
}
