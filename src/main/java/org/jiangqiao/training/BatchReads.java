package org.jiangqiao.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the pages of one batch show beside its head. */
@Component
@Transactional(readOnly = true)
class BatchReads {

  /** The values with what else the page shows of the row. */
  record Detail(
      BatchValues values,
      int version,
      String fundingLineName,
      OffsetDateTime createdAt,
      String createdBy) {}

  /** A step taken: what, when, who, why. */
  record Step(String step, OffsetDateTime at, String by, String reason) {}

  /** Somebody who must be told when the batch does not take place. */
  record Contact(String name, String phone, String kind) {}

  private final JdbcClient jdbc;

  BatchReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The values of a batch. */
  Detail values(UUID id) {
    Detail detail = values(List.of(id)).get(id);
    if (detail == null) {
      throw new NotFound("batch " + id);
    }
    return detail;
  }

  /** The values of some batches, by id. */
  Map<UUID, Detail> values(Collection<UUID> ids) {
    Map<UUID, Detail> details = new HashMap<>();
    jdbc.sql(
            """
            select b.*, coalesce(o.name, '') as customer_name, coalesce(f.name, '') as funding_line_name
              from training.batch b
              left join directory.organization o on o.school_id = b.school_id and o.id = b.customer_id
              left join training.funding_line f on f.school_id = b.school_id and f.id = b.funding_line_id
             where b.school_id = :school and b.id = any(:ids) and b.withdrawn_at is null
            """)
        .param("school", Tenancy.required().value())
        .param("ids", ids.toArray(UUID[]::new))
        .query(row -> {
          details.put(row.getObject("id", UUID.class), detail(row));
        });
    return details;
  }

  private static Detail detail(ResultSet row) throws SQLException {
    return new Detail(
        values(row),
        row.getInt("version"),
        row.getString("funding_line_name"),
        row.getObject("created_at", OffsetDateTime.class),
        row.getString("created_by"));
  }

  private static BatchValues values(ResultSet row) throws SQLException {
    return new BatchValues(
        row.getString("number"),
        row.getString("title"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getString("place"),
        row.getObject("customer_id", UUID.class),
        row.getString("customer_name"),
        row.getObject("funding_line_id", UUID.class),
        row.getInt("capacity"),
        row.getInt("hours"),
        row.getInt("completion_percent"),
        row.getString("trainers"),
        row.getString("contact"),
        row.getString("note"));
  }

  /** What the rules ask. */
  BatchFacts facts(UUID batch) {
    return jdbc.sql(
            """
            select (select count(*) from training.lesson l
                     where l.school_id = p.school_id and l.batch_id = p.batch_id and l.cancelled_at is null) as lessons,
                   p.is_open as sign_up_open,
                   (select count(*) from training.enrolment e
                     where e.school_id = p.school_id and e.batch_id = p.batch_id) as enrolments,
                   (select count(*) from training.attendance a
                      join training.enrolment e on e.school_id = a.school_id and e.id = a.enrolment_id
                     where e.school_id = p.school_id and e.batch_id = p.batch_id) as attendances
              from training.seat_pool p
             where p.school_id = :school and p.batch_id = :batch
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(BatchFacts.class)
        .optional()
        .orElseThrow(() -> new NotFound("batch " + batch));
  }

  /** The steps taken, oldest first. */
  List<Step> steps(UUID batch) {
    return jdbc.sql(
            "select step, at, by, reason from training.batch_step where school_id = :school and batch_id = :batch order by id")
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(Step.class)
        .list();
  }

  /** Who must be told of a cancellation: people seated, people waiting, the customer. */
  List<Contact> contacts(UUID batch) {
    return jdbc.sql(
            """
            select o.contact_name || '（' || o.name || '）' as name, o.contact_phone as phone, 'CUSTOMER' as kind, 0 as position
              from training.batch b
              join directory.organization o on o.school_id = b.school_id and o.id = b.customer_id
             where b.school_id = :school and b.id = :batch
            union all
            select p.name, p.phone, case when e.seated_at is null then 'WAITING' else 'SEATED' end,
                   case when e.seated_at is null then 2 else 1 end
              from training.enrolment e
              join directory.person p on p.school_id = e.school_id and p.id = e.person_id
             where e.school_id = :school and e.batch_id = :batch and e.cancelled_at is null
             order by position, name
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(Contact.class)
        .list();
  }
}
