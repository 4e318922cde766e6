package org.jiangqiao.completion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.attendance.AttendanceStatus;
import org.jiangqiao.attendance.LessonSheets;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.files.Attachments;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.BatchState;
import org.jiangqiao.training.Batches;
import org.jiangqiao.training.LessonRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the dossier of a batch in one read. */
@Component
class DossierDesk {

  /** What attachments of a batch stand with. */
  static final String SUBJECT = "training.batch";

  private record Entry(UUID enrolmentId, UUID lessonId, String status) {}

  private final JdbcClient jdbc;
  private final Batches batches;
  private final Completions completions;
  private final Ratings ratings;
  private final FollowUps followUps;
  private final CostLines costs;
  private final Attachments attachments;
  private final Clock clock;

  DossierDesk(
      JdbcClient jdbc,
      Batches batches,
      Completions completions,
      Ratings ratings,
      FollowUps followUps,
      CostLines costs,
      Attachments attachments,
      Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.completions = completions;
    this.ratings = ratings;
    this.followUps = followUps;
    this.costs = costs;
    this.attachments = attachments;
    this.clock = clock;
  }

  /** The dossier as of now. */
  @Transactional(readOnly = true)
  Dossier dossier(UUID id) {
    BatchHead batch = batches.head(id);
    List<LessonRow> lessons = batches.lessons(id);
    List<Dossier.Member> roster = roster(id);
    Map<UUID, Map<UUID, AttendanceStatus>> statuses = statuses(id);
    List<CompletionRow> decided = completions.of(id);
    RatingSummary rating = ratings.of(id, roster.size());
    List<FollowUp> visits = followUps.of(id);
    List<CostLine> lines = costs.of(id);
    List<Attachments.Attachment> papers = attachments.of(SUBJECT, id);
    Map<UUID, List<Attachments.Attachment>> sheets =
        attachments.ofEach(LessonSheets.SUBJECT, lessons.stream().map(LessonRow::id).toList());
    DossierFacts facts =
        new DossierFacts(
            isPlanned(batch),
            (int) lessons.stream().filter(l -> !l.cancelled()).count(),
            roster.size(),
            (int) roster.stream().filter(m -> m.paperMask().isEmpty()).count(),
            unmarked(lessons, roster, statuses),
            papers.size() + sheets.values().stream().mapToInt(List::size).sum(),
            withoutSheet(id, sheets.keySet()),
            batch.state() instanceof BatchState.Closed,
            (int) decided.stream().filter(CompletionRow::completed).count(),
            (int) decided.stream().filter(c -> c.completed() && c.certified()).count(),
            rating.answers(),
            visits.size(),
            lines.size());
    return new Dossier(
        batch,
        lessons,
        roster,
        statuses,
        decided,
        rating,
        visits,
        lines,
        papers,
        sheets,
        facts,
        DossierPolicy.missing(id, facts));
  }

  private int withoutSheet(UUID batch, Set<UUID> withSheet) {
    Set<UUID> fromPaper =
        jdbc.sql(
                """
                select distinct l.id from training.lesson l
                  join training.attendance a on a.school_id = l.school_id and a.lesson_id = l.id
                 where l.school_id = :school and l.batch_id = :batch and l.cancelled_at is null and a.means = 'PAPER'
                """)
            .param("school", Tenancy.required().value())
            .param("batch", batch)
            .query(UUID.class)
            .set();
    return (int) fromPaper.stream().filter(lesson -> !withSheet.contains(lesson)).count();
  }

  private int unmarked(
      List<LessonRow> lessons,
      List<Dossier.Member> roster,
      Map<UUID, Map<UUID, AttendanceStatus>> statuses) {
    LocalDate today = LocalDate.now(clock);
    List<LessonRow> held =
        lessons.stream().filter(l -> !l.cancelled() && !l.heldOn().isAfter(today)).toList();
    return (int)
        roster.stream()
            .mapToLong(m ->
                held.stream()
                    .filter(
                        l -> !statuses.getOrDefault(m.enrolmentId(), Map.of()).containsKey(l.id()))
                    .count())
            .sum();
  }

  private boolean isPlanned(BatchHead batch) {
    return jdbc.sql(
            """
            select exists (select from training.yearly_plan
             where school_id = :school and year = :year and scheme_id = :scheme)
            """)
        .param("school", Tenancy.required().value())
        .param("year", batch.startsOn().getYear())
        .param("scheme", batch.schemeId())
        .query(Boolean.class)
        .single();
  }

  private List<Dossier.Member> roster(UUID batch) {
    return jdbc.sql(
            """
            select e.id as enrolment_id, p.name, p.sex, p.paper_mask,
                   case when p.phone = '' then '' else left(p.phone, 3) || '****' || right(p.phone, 4) end as phone,
                   p.village, e.audience
              from training.enrolment e
              join directory.person p on p.school_id = e.school_id and p.id = e.person_id
             where e.school_id = :school and e.batch_id = :batch
               and e.cancelled_at is null and e.seated_at is not null
             order by p.sort_key, e.id
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(Dossier.Member.class)
        .list();
  }

  private Map<UUID, Map<UUID, AttendanceStatus>> statuses(UUID batch) {
    Map<UUID, Map<UUID, AttendanceStatus>> statuses = new HashMap<>();
    jdbc.sql(
            """
            select a.enrolment_id, a.lesson_id, a.status
              from training.attendance a
              join training.lesson l on l.school_id = a.school_id and l.id = a.lesson_id
             where a.school_id = :school and l.batch_id = :batch and l.cancelled_at is null
            """)
        .param("school", Tenancy.required().value())
        .param("batch", batch)
        .query(Entry.class)
        .list()
        .forEach(e ->
            statuses
                .computeIfAbsent(e.enrolmentId(), k -> new HashMap<>())
                .put(e.lessonId(), AttendanceStatus.valueOf(e.status())));
    return statuses;
  }
}
