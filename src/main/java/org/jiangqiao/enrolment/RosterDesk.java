package org.jiangqiao.enrolment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangqiao.codes.SearchTerms;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.training.BatchHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 学员名册: the people of a batch as the office sees them. */
@Component
class RosterDesk {

  /** Which people of the batch are listed. */
  enum Tab {
    SEATED,
    WAITING,
    CANCELLED;

    /** The tab with that name; the seated ones otherwise. */
    static Tab of(String name) {
      for (Tab tab : values()) {
        if (tab.name().equalsIgnoreCase(name)) {
          return tab;
        }
      }
      return SEATED;
    }
  }

  /** How many people each tab lists. */
  record Counts(int seated, int waiting, int cancelled) {
    int of(Tab tab) {
      return switch (tab) {
        case SEATED -> seated;
        case WAITING -> waiting;
        case CANCELLED -> cancelled;
      };
    }
  }

  /** One enrolment. */
  record Row(
      UUID id,
      UUID batchId,
      UUID personId,
      UUID personKey,
      String name,
      String paperMask,
      @Nullable LocalDate birthDate,
      String sex,
      String phone,
      String village,
      String organization,
      String audience,
      String source,
      boolean subsidised,
      OffsetDateTime enrolledAt,
      String enrolledBy,
      @Nullable OffsetDateTime seatedAt,
      @Nullable OffsetDateTime cancelledAt,
      @Nullable String cancelledBy,
      @Nullable String cancelledReason) {

    boolean seated() {
      return seatedAt != null && cancelledAt == null;
    }

    boolean waiting() {
      return seatedAt == null && cancelledAt == null;
    }

    boolean cancelled() {
      return cancelledAt != null;
    }
  }

  /**
   * One page of the list.
   *
   * @param next the id after which the next page begins; null on the last page
   */
  record Listing(List<Row> rows, Map<UUID, List<EnrolmentWarning>> warnings, @Nullable UUID next) {
    List<EnrolmentWarning> of(Row row) {
      return warnings.getOrDefault(row.id(), List.of());
    }
  }

  private static final int PAGE = 100;
  private static final int ALL = 10_000;
  private static final String SELECT =
      """
      select e.id, e.batch_id, e.person_id, e.person_key, p.name, p.paper_mask, p.birth_date, p.sex, p.phone, p.village,
             coalesce(o.name, '') as organization, e.audience, e.source, e.subsidised, e.enrolled_at, e.enrolled_by,
             e.seated_at, e.cancelled_at, e.cancelled_by, e.cancelled_reason
        from training.enrolment e
        join directory.person p on p.school_id = e.school_id and p.id = e.person_id
        left join directory.organization o on o.school_id = e.school_id and o.id = e.organization_id
       where e.school_id = :school
      """;
  private static final String LISTED =
      """
         and e.batch_id = :batch
         and case :tab when 'SEATED' then e.seated_at is not null and e.cancelled_at is null
                       when 'WAITING' then e.seated_at is null and e.cancelled_at is null
                       else e.cancelled_at is not null end
         and p.search @> :terms::text[]
         and (:after::uuid is null or (e.enrolled_at, e.id) >
              (select a.enrolled_at, a.id from training.enrolment a where a.school_id = :school and a.id = :after::uuid))
       order by e.enrolled_at, e.id limit :limit
      """;

  private final JdbcClient jdbc;
  private final EnrolmentFacts facts;

  RosterDesk(JdbcClient jdbc, EnrolmentFacts facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  @Transactional(readOnly = true)
  Counts counts(UUID batch) {
    return jdbc.sql(
            """
            select count(*) filter (where seated_at is not null and cancelled_at is null) as seated,
                   count(*) filter (where seated_at is null and cancelled_at is null) as waiting,
                   count(*) filter (where cancelled_at is not null) as cancelled
              from training.enrolment where school_id = :school and batch_id = :batch
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(Counts.class)
        .single();
  }

  /** One page of a tab, oldest enrolment first. */
  @Transactional(readOnly = true)
  Listing list(BatchHead batch, Tab tab, String search, @Nullable UUID after) {
    List<Row> rows = rows(batch.id(), tab, search, after, PAGE + 1);
    boolean more = rows.size() > PAGE;
    List<Row> shown = more ? rows.subList(0, PAGE) : rows;
    return new Listing(shown, warnings(batch, shown), more ? shown.getLast().id() : null);
  }

  /** Everybody with a seat, for the printed roster. */
  @Transactional(readOnly = true)
  List<Row> seated(UUID batch) {
    return rows(batch, Tab.SEATED, "", null, ALL);
  }

  @Transactional(readOnly = true)
  Optional<Row> row(UUID enrolment) {
    return jdbc.sql(SELECT + " and e.id = :id")
        .param("school", Tenancy.required().value())
        .param("id", enrolment)
        .query(Row.class)
        .optional();
  }

  /** What the office should look at, by enrolment; cancelled ones need nothing. */
  @Transactional(readOnly = true)
  Map<UUID, List<EnrolmentWarning>> warnings(BatchHead batch, List<Row> rows) {
    List<Row> active = rows.stream().filter(row -> !row.cancelled()).toList();
    Map<UUID, List<OtherBatch>> others =
        facts.others(batch, active.stream().map(Row::personKey).toList()).stream()
            .collect(Collectors.groupingBy(OtherBatch::personKey));
    Map<UUID, List<EnrolmentWarning>> found = new HashMap<>();
    for (Row row : active) {
      List<EnrolmentWarning> of = of(batch, row, others.getOrDefault(row.personKey(), List.of()));
      if (!of.isEmpty()) {
        found.put(row.id(), of);
      }
    }
    return found;
  }

  private static List<EnrolmentWarning> of(BatchHead batch, Row row, List<OtherBatch> others) {
    var request = new EnrolmentPolicy.Request(row.audience(), row.birthDate(), Allowances.office());
    return EnrolmentPolicy.warnings(batch, request, others);
  }

  private List<Row> rows(UUID batch, Tab tab, String search, @Nullable UUID after, int limit) {
    return jdbc.sql(SELECT + LISTED)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .param("tab", tab.name())
        .param("terms", SearchTerms.query(search).toArray(String[]::new))
        .param("after", after)
        .param("limit", limit)
        .query(Row.class)
        .list();
  }
}
