package org.jiangqiao.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 班次: what the other training pages may ask of a batch, and the steps it takes. */
@Component
public class Batches {

  /** The steps after which people may sign up by the link. */
  private static final Set<String> OPENING = Set.of("SIGN_UP_OPENED", "WALK_IN_OPENED");

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Batches(JdbcClient jdbc, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The batch as of today.
   *
   * @throws NotFound when the school has no such batch or it was withdrawn
   */
  @Transactional(readOnly = true)
  public BatchHead head(UUID id) {
    return jdbc.sql(
            BatchSql.HEAD
                + " where b.school_id = :school and b.id = :id and b.withdrawn_at is null")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("today", LocalDate.now(clock))
        .query(BatchSql::head)
        .optional()
        .orElseThrow(() -> new NotFound("batch " + id));
  }

  /** The batches that bear these numbers, by number. */
  @Transactional(readOnly = true)
  public Map<String, BatchHead> byNumber(Collection<String> numbers) {
    return jdbc
        .sql(
            BatchSql.HEAD
                + " where b.school_id = :school and b.number = any(:numbers::text[]) and b.withdrawn_at is null")
        .param("school", Tenancy.required().value())
        .param("numbers", numbers.toArray(String[]::new))
        .param("today", LocalDate.now(clock))
        .query(BatchSql::head)
        .stream()
        .collect(Collectors.toMap(BatchHead::number, Function.identity()));
  }

  /**
   * Lets pass only batches whose records may still be changed.
   *
   * @throws RuleRefused when the batch is closed or cancelled
   */
  public void requireChangeable(BatchHead batch) {
    RuleRefused.unlessEmpty(againstChange(batch));
  }

  /** Why the records of a batch cannot be changed any more; empty while they can. */
  public List<Refusal> againstChange(BatchHead batch) {
    return switch (batch.state()) {
      case BatchState.Closed closed ->
          List.of(Refusal.of("training.refusal.closed", batch.title()));
      case BatchState.Cancelled cancelled ->
          List.of(Refusal.of("training.refusal.cancelled", batch.title(), cancelled.reason()));
      default -> List.of();
    };
  }

  /**
   * Writes a step, keeps the seats open exactly while sign-up is the latest step, notes it in the
   * record of changes and publishes {@link BatchStepped}. Whether the step may be taken is for the
   * caller to ask beforehand; the seats are locked first, so that steps of one batch queue.
   *
   * @param step as {@link BatchStepped} names them
   * @param reason why; may be empty where the step needs none
   */
  @Transactional
  public void step(Actor actor, UUID batch, String step, String reason) {
    open(batch, OPENING.contains(step));
    jdbc.sql(
            """
            insert into training.batch_step (school_id, id, batch_id, step, at, by, reason)
            values (:school, :id, :batch, :step, :now, :by, :reason)
            """)
        .param("school", Tenancy.required().value())
        .param("id", Ids.next())
        .param("batch", batch)
        .param("step", step)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .param("reason", reason)
        .update();
    audit.write(actor, step, "training.batch", batch, Map.of(), Map.of(), reason);
    events.publishEvent(new BatchStepped(batch, step, reason));
  }

  private void open(UUID batch, boolean open) {
    int rows =
        jdbc.sql(
                "update training.seat_pool set is_open = :open where school_id = :school and batch_id = :batch")
            .param("open", open)
            .param("school", Tenancy.required().value())
            .param("batch", batch)
            .update();
    if (rows != 1) {
      throw new NotFound("batch " + batch);
    }
  }

  /** The lessons of a batch in the order of time, cancelled ones included. */
  @Transactional(readOnly = true)
  public List<LessonRow> lessons(UUID batch) {
    return jdbc.sql(
            """
            select id, batch_id, held_on, half_day, title, place, trainer, hours, cancelled_at is not null as cancelled
              from training.lesson
             where school_id = :school and batch_id = :batch
             order by held_on, array_position(array['AM', 'PM', 'EVENING'], half_day), id
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(LessonRow.class)
        .list();
  }
}
