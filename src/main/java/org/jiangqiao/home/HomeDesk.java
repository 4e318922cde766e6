package org.jiangqiao.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.evidence.Todo;
import org.jiangqiao.home.HomeView.LessonToday;
import org.jiangqiao.home.HomeView.Overview;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the home page shows to this viewer. */
@Component
class HomeDesk {

  private static final String LESSONS =
      """
      select n.batch_id, n.half_day, n.title, b.title batch, n.place, n.trainer,
             (select count(*) from training.attendance a
               where a.school_id = n.school_id and a.lesson_id = n.id
                 and a.status in ('PRESENT', 'LATE')) present,
             (select count(*) from training.enrolment e
               where e.school_id = n.school_id and e.batch_id = n.batch_id
                 and e.seated_at is not null and e.cancelled_at is null) seated
        from training.lesson n
        join training.batch b on b.school_id = n.school_id and b.id = n.batch_id
       where n.school_id = :school and n.held_on = :today and n.cancelled_at is null
         and b.withdrawn_at is null
       order by case n.half_day when 'AM' then 1 when 'PM' then 2 else 3 end, b.title, n.id
       limit 50
      """;

  private final OverviewDesk overviews;
  private final List<Todo> todos;
  private final JdbcClient jdbc;
  private final Clock clock;

  HomeDesk(OverviewDesk overviews, List<Todo> todos, JdbcClient jdbc, Clock clock) {
    this.overviews = overviews;
    this.todos = todos;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public HomeView view(Page page, Viewer viewer, String measure, boolean everything) {
    LocalDate today = LocalDate.now(clock);
    @Nullable Overview overview =
        viewer.may("figures.read") ? overviews.overview(page, measure, everything) : null;
    return new HomeView(
        overview,
        todos.stream()
            .flatMap(todo -> todo.items(viewer, today).stream())
            .sorted(Comparator.comparing(Todo.Item::urgency).thenComparing(Todo.Item::due))
            .toList(),
        viewer.may("training.read") ? lessons(today) : List.of(),
        overview != null
            && OverviewDesk.isEmpty(overview)
            && viewer.may("training.manage")
            && isNew());
  }

  private List<LessonToday> lessons(LocalDate today) {
    return jdbc.sql(LESSONS)
        .param("school", Tenancy.required().value())
        .param("today", today)
        .query((row, n) ->
            new LessonToday(
                "/training/batches/" + row.getString("batch_id") + "/attendance",
                row.getString("half_day"),
                row.getString("title"),
                row.getString("batch"),
                row.getString("place"),
                row.getString("trainer"),
                row.getLong("present"),
                row.getLong("seated")))
        .list();
  }

  /** Whether nobody has signed up anywhere yet: then the first steps are shown. */
  private boolean isNew() {
    return jdbc.sql(
            """
            select not exists (select 1 from training.enrolment where school_id = :school)
               and not exists (select 1 from training.summary_record where school_id = :school)
            """)
        .param("school", Tenancy.required().value())
        .query(Boolean.class)
        .single();
  }
}
