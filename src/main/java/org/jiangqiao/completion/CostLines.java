package org.jiangqiao.completion;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 费用明细 of a batch. */
@Component
class CostLines {

  private static final String SUBJECT = "training.cost_line";

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  CostLines(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** The lines of a batch that stand, in the order of days. */
  @Transactional(readOnly = true)
  List<CostLine> of(UUID batch) {
    return jdbc.sql(
            """
            select id, category, description, amount, spent_on, voucher from training.cost_line
             where school_id = :school and batch_id = :batch and withdrawn_at is null
             order by spent_on, id
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(CostLine.class)
        .list();
  }

  /** The sum of the lines. */
  static BigDecimal total(List<CostLine> lines) {
    return lines.stream().map(CostLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The sums by category, in the order of the categories, those without lines left out. */
  static Map<String, BigDecimal> sums(List<CostLine> lines) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (String category : CostForm.CATEGORIES) {
      BigDecimal sum = total(lines.stream().filter(l -> l.category().equals(category)).toList());
      if (sum.signum() > 0) {
        sums.put(category, sum);
      }
    }
    return sums;
  }

  /** Adds a line. */
  @Transactional
  void add(Actor actor, UUID batch, CostLine line) {
    jdbc.sql(
            """
            insert into training.cost_line (school_id, id, batch_id, category, description, amount, spent_on, voucher,
              created_at, created_by)
            values (:school, :id, :batch, :category, :description, :amount, :on, :voucher, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", line.id())
        .param("batch", batch)
        .param("category", line.category())
        .param("description", line.description())
        .param("amount", line.amount())
        .param("on", line.spentOn())
        .param("voucher", line.voucher())
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
    audit.write(
        actor,
        "created",
        SUBJECT,
        line.id(),
        Map.of(),
        Map.of("category", line.category(), "amount", line.amount()),
        "");
  }
}
