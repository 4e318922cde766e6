package org.jiangqiao.training;

import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.ui.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 重新打开: takes a closed batch back into work, with the reason. */
@Controller
@Requires("training.manage")
@RequestMapping("/training/batches/{id}/reopening")
class ReopeningController extends ReasonedAct {

  private final BatchStepDesk desk;

  ReopeningController(Batches batches, BatchStepDesk desk) {
    super(batches);
    this.desk = desk;
  }

  @Override
  List<Refusal> refusals(BatchHead batch) {
    return BatchPolicy.reopen(batch);
  }

  @Override
  String done(Actor actor, UUID batch, String reason) {
    desk.reopen(actor, batch, reason);
    return "training.done.reopen";
  }

  @Override
  ModelAndView asking(UUID batch) {
    return new ModelAndView("training/reopening");
  }
}
