package org.jiangqiao.training;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.Pinyin;
import org.jiangqiao.codes.SearchTerms;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.RuleRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the rows of batches and their seats. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BatchRows {

  /** Where a new batch comes from: a batch it copies, an import, or neither. */
  record Origin(@Nullable UUID copiedFrom, @Nullable UUID importId) {

    static final Origin FORM = new Origin(null, null);
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  BatchRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A new batch with all its seats free. */
  UUID insert(Actor actor, Scheme scheme, BatchValues values, Origin origin) {
    UUID id = Ids.next();
    bound(
            """
            insert into training.batch
              (school_id, id, scheme_id, number, title, starts_on, ends_on, place, customer_id, funding_line_id,
               capacity, hours, completion_percent, trainers, contact, note, copied_from, import_id, search, sort_key,
               created_at, created_by)
            values (:school, :id, :scheme, :number, :title, :startsOn, :endsOn, :place, :customer, :fundingLine,
               :capacity, :hours, :completionPercent, :trainers, :contact, :note, :copiedFrom, :import, :search, :sortKey,
               :now, :by)
            """,
            id,
            scheme.name(),
            values)
        .param("scheme", scheme.id())
        .param("copiedFrom", origin.copiedFrom())
        .param("import", origin.importId())
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
    jdbc.sql(
            "insert into training.seat_pool (school_id, batch_id, capacity) values (:school, :batch, :capacity)")
        .param("school", Tenancy.required().value())
        .param("batch", id)
        .param("capacity", values.capacity())
        .update();
    return id;
  }

  /** The changed values of a batch; refused when it is no longer at that version. */
  void update(UUID id, int version, String schemeName, BatchValues values) {
    int changed =
        bound(
                """
                update training.batch
                   set number = :number, title = :title, starts_on = :startsOn, ends_on = :endsOn, place = :place,
                       customer_id = :customer, funding_line_id = :fundingLine, capacity = :capacity,
                       hours = :hours, completion_percent = :completionPercent, trainers = :trainers,
                       contact = :contact, note = :note, search = :search, sort_key = :sortKey,
                       version = version + 1
                 where school_id = :school and id = :id and version = :version and withdrawn_at is null
                """,
                id,
                schemeName,
                values)
            .param("version", version)
            .update();
    if (changed == 0) {
      throw new RuleRefused("training.refusal.changedMeanwhile");
    }
  }

  private JdbcClient.StatementSpec bound(
      String sql, UUID id, String schemeName, BatchValues values) {
    return jdbc.sql(sql)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("number", values.number())
        .param("title", values.title())
        .param("startsOn", values.startsOn())
        .param("endsOn", values.endsOn())
        .param("place", values.place())
        .param("customer", values.customerId())
        .param("fundingLine", values.fundingLineId())
        .param("capacity", values.capacity())
        .param("hours", values.hours())
        .param("completionPercent", values.completionPercent())
        .param("trainers", values.trainers())
        .param("contact", values.contact())
        .param("note", values.note())
        .param("search", terms(schemeName, values))
        .param("sortKey", Pinyin.text(values.title()).full().getFirst());
  }

  private static String[] terms(String schemeName, BatchValues values) {
    return SearchTerms.index(
            List.of(Pinyin.text(values.title()), Pinyin.text(schemeName)),
            values.number(),
            values.place(),
            values.trainers(),
            values.customerName())
        .toArray(new String[0]);
  }

  /** The values as the record of changes keeps them. */
  static Map<String, Object> facts(BatchValues values) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", values.number());
    facts.put("title", values.title());
    facts.put("startsOn", values.startsOn().toString());
    facts.put("endsOn", values.endsOn().toString());
    facts.put("place", values.place());
    facts.put("customer", values.customerName());
    facts.put("capacity", values.capacity());
    facts.put("hours", values.hours());
    facts.put("completionPercent", values.completionPercent());
    facts.put("trainers", values.trainers());
    facts.put("contact", values.contact());
    return facts;
  }
}
