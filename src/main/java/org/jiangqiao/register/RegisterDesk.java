package org.jiangqiao.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.api.ApiSends;
import org.jiangqiao.api.ApiSends.Send;
import org.jiangqiao.register.Register.Draft;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes forms in: asks the rules, writes, and tells what stood in the way. */
@Component
class RegisterDesk {

  /** What became of a form. */
  public sealed interface Outcome {}

  /** It was written; {@code isNew} is false when it was there before. */
  public record Written(UUID id, boolean isNew) implements Outcome {}

  /** Rules or doubts stand in the way; nothing was written. */
  public record Refused(RegisterRules.Verdict verdict) implements Outcome {}

  /** Somebody changed the record since the form was opened; nothing was written. */
  public record Overtaken(RecordRow now) implements Outcome {}

  private final RegisterRules rules;
  private final RegisterRows rows;
  private final RegisterWriter writer;
  private final ApiSends sends;
  private final TransactionTemplate transaction;

  RegisterDesk(
      RegisterRules rules,
      RegisterRows rows,
      RegisterWriter writer,
      ApiSends sends,
      TransactionTemplate transaction) {
    this.rules = rules;
    this.rows = rows;
    this.writer = writer;
    this.sends = sends;
    this.transaction = transaction;
  }

  /** Adds a record; {@code confirmed} when a person has seen the doubts and goes on. */
  public Outcome create(Actor actor, Register register, RowValues values, boolean confirmed) {
    return create(actor, register, values, confirmed, Optional.empty());
  }

  /** The same; of a thing sent twice, be it in the same moment, one record comes. */
  public Outcome create(
      Actor actor, Register register, RowValues values, boolean confirmed, Optional<Send> send) {
    return once(() -> {
      Optional<Outcome> before = before(send);
      if (before.isPresent()) {
        return before.get();
      }
      RegisterRules.Verdict verdict = judge(register, new Draft(null, values));
      if (!stands(verdict, confirmed)) {
        // What stands in the way may be the record that the same call has just made.
        return before(send).orElseGet(() -> new Refused(verdict));
      }
      UUID id = writer.create(actor, register, values, null);
      send.ifPresent(sent -> sends.keep(sent, id));
      return new Written(id, true);
    });
  }

  private Optional<Outcome> before(Optional<Send> send) {
    return send.flatMap(sends::record).map(id -> new Written(id, false));
  }

  /** Changes the given values of a record that has the version. */
  public Outcome change(
      Actor actor, Register register, UUID id, int version, RowValues given, boolean confirmed) {
    return once(() -> {
      RecordRow now = rows.get(register.spec(), id);
      if (now.version() != version) {
        return new Overtaken(now);
      }
      RowValues after = now.values().overlaid(given);
      RegisterRules.Verdict verdict = judge(register, new Draft(id, after));
      if (!stands(verdict, confirmed)) {
        return new Refused(verdict);
      }
      return writer.change(actor, register, now, after, "")
          ? new Written(id, false)
          : new Overtaken(rows.get(register.spec(), id));
    });
  }

  private RegisterRules.Verdict judge(Register register, Draft draft) {
    return rules.judge(register, List.of(draft)).getFirst();
  }

  private static boolean stands(RegisterRules.Verdict verdict, boolean confirmed) {
    return verdict.errors().isEmpty() && (confirmed || verdict.doubts().isEmpty());
  }

  // When another request took the same code in this moment, the rules see it the second time.
  private Outcome once(java.util.function.Supplier<Outcome> act) {
    try {
      return java.util.Objects.requireNonNull(transaction.execute(tx -> act.get()));
    } catch (DuplicateKeyException other) {
      return java.util.Objects.requireNonNull(transaction.execute(tx -> act.get()));
    }
  }
}
