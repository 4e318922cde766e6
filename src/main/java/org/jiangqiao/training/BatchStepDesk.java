package org.jiangqiao.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a batch take a step when no rule is against it; the seats are locked while it is asked. */
@Component
@Transactional
class BatchStepDesk {

  /** A rule for a step. */
  private interface Rule {
    List<Refusal> refusals(BatchHead batch, BatchFacts facts);
  }

  private final Batches batches;
  private final BatchDesk desk;
  private final BatchReads reads;
  private final SignUpLinks links;
  private final Clock clock;

  BatchStepDesk(Batches batches, BatchDesk desk, BatchReads reads, SignUpLinks links, Clock clock) {
    this.batches = batches;
    this.desk = desk;
    this.reads = reads;
    this.links = links;
    this.clock = clock;
  }

  /** 发布. */
  void announce(Actor actor, UUID batch) {
    take(actor, batch, "ANNOUNCED", "", (head, facts) -> BatchPolicy.announce(head));
  }

  /** 开放报名, with a public link from the first time on. */
  void openSignUp(Actor actor, UUID batch) {
    take(actor, batch, "SIGN_UP_OPENED", "", BatchPolicy::openSignUp);
    links.ensure(actor, batch);
  }

  /** 截止报名. */
  void closeSignUp(Actor actor, UUID batch) {
    take(actor, batch, "SIGN_UP_CLOSED", "", BatchPolicy::closeSignUp);
  }

  /** 开放现场报名, for people who come while the batch runs. */
  void openWalkIn(Actor actor, UUID batch) {
    LocalDate today = LocalDate.now(clock);
    take(
        actor,
        batch,
        "WALK_IN_OPENED",
        "",
        (head, facts) -> BatchPolicy.openWalkIn(head, facts, today));
    links.ensure(actor, batch);
  }

  /** 停止现场报名. */
  void closeWalkIn(Actor actor, UUID batch) {
    take(actor, batch, "WALK_IN_CLOSED", "", (head, facts) -> BatchPolicy.closeWalkIn(head));
  }

  /** 开班, also before the first day. */
  void start(Actor actor, UUID batch) {
    take(actor, batch, "STARTED", "", BatchPolicy::start);
  }

  /** 取消; the reason is what people are told. */
  void cancel(Actor actor, UUID batch, String reason) {
    take(actor, batch, "CANCELLED", reason, BatchPolicy::cancel);
  }

  /** 重新打开 a closed batch. */
  void reopen(Actor actor, UUID batch, String reason) {
    take(actor, batch, "REOPENED", reason, (head, facts) -> BatchPolicy.reopen(head));
  }

  private void take(Actor actor, UUID batch, String step, String reason, Rule rule) {
    desk.lockSeats(batch);
    RuleRefused.unlessEmpty(rule.refusals(batches.head(batch), reads.facts(batch)));
    batches.step(actor, batch, step, reason);
  }
}
