package org.jiangqiao.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.kernel.Refusal;

/** What can be done with a batch next, and what stands in the way of it. */
final class BatchActs {

  /**
   * One step.
   *
   * @param name its text is {@code training.act.<name>}
   * @param href where it is posted; with a reason to give, the page that asks for it
   * @param asks whether a page of its own asks for the reason first
   * @param main whether it is the usual next one
   * @param refusals why not; empty when it can be done
   */
  record Act(String name, String href, boolean asks, boolean main, List<Refusal> refusals) {}

  private BatchActs() {}

  /** The steps that make sense in the batch's state, the usual one first. */
  static List<Act> of(BatchHead batch, BatchFacts facts, LocalDate today) {
    return switch (batch.state()) {
      case BatchState.Planned s ->
          List.of(announce(batch), openSignUp(batch, facts, false), cancel(batch, facts));
      case BatchState.Announced s ->
          List.of(openSignUp(batch, facts, true), start(batch, facts), cancel(batch, facts));
      case BatchState.OpenForSignUp s -> whileOpen(batch, facts);
      case BatchState.Full s -> whileOpen(batch, facts);
      case BatchState.SignUpClosed s ->
          List.of(start(batch, facts), openSignUp(batch, facts, false), cancel(batch, facts));
      case BatchState.Running s ->
          facts.signUpOpen()
              ? List.of(
                  closure(batch),
                  openWalkIn(batch, facts, today),
                  closeSignUp(batch, facts),
                  cancel(batch, facts))
              : List.of(closure(batch), openWalkIn(batch, facts, today), cancel(batch, facts));
      case BatchState.WalkIn s -> List.of(closure(batch), closeWalkIn(batch), cancel(batch, facts));
      case BatchState.Closed s -> List.of(reopen(batch));
      case BatchState.Cancelled s -> List.of();
    };
  }

  private static List<Act> whileOpen(BatchHead batch, BatchFacts facts) {
    return List.of(closeSignUp(batch, facts), start(batch, facts), cancel(batch, facts));
  }

  private static Act announce(BatchHead batch) {
    return act(batch.id(), "announce", "announcement", true, BatchPolicy.announce(batch));
  }

  private static Act openSignUp(BatchHead batch, BatchFacts facts, boolean main) {
    return act(
        batch.id(), "openSignUp", "sign-up-opening", main, BatchPolicy.openSignUp(batch, facts));
  }

  private static Act closeSignUp(BatchHead batch, BatchFacts facts) {
    boolean main = !(batch.state() instanceof BatchState.Running);
    return act(
        batch.id(), "closeSignUp", "sign-up-closing", main, BatchPolicy.closeSignUp(batch, facts));
  }

  private static Act openWalkIn(BatchHead batch, BatchFacts facts, LocalDate today) {
    return act(
        batch.id(),
        "openWalkIn",
        "walk-in-opening",
        false,
        BatchPolicy.openWalkIn(batch, facts, today));
  }

  private static Act closeWalkIn(BatchHead batch) {
    return act(batch.id(), "closeWalkIn", "walk-in-closing", false, BatchPolicy.closeWalkIn(batch));
  }

  private static Act start(BatchHead batch, BatchFacts facts) {
    boolean main = batch.state() instanceof BatchState.SignUpClosed;
    return act(batch.id(), "start", "start", main, BatchPolicy.start(batch, facts));
  }

  private static Act cancel(BatchHead batch, BatchFacts facts) {
    return new Act(
        "cancel", href(batch.id(), "cancellation"), true, false, BatchPolicy.cancel(batch, facts));
  }

  private static Act reopen(BatchHead batch) {
    return new Act("reopen", href(batch.id(), "reopening"), true, false, BatchPolicy.reopen(batch));
  }

  private static Act closure(BatchHead batch) {
    return new Act("close", href(batch.id(), "closure"), true, true, List.of());
  }

  private static Act act(
      UUID batch, String name, String path, boolean main, List<Refusal> refusals) {
    return new Act(name, href(batch, path), false, main, refusals);
  }

  private static String href(UUID batch, String path) {
    return "/training/batches/" + batch + "/" + path;
  }
}
