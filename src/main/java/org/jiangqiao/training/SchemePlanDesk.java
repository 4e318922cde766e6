package org.jiangqiao.training;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replaces the standard plan of a scheme as a whole; batches that exist keep their lessons. */
@Component
@Transactional
class SchemePlanDesk {

  private final JdbcClient jdbc;
  private final Schemes schemes;
  private final AuditLog audit;

  SchemePlanDesk(JdbcClient jdbc, Schemes schemes, AuditLog audit) {
    this.jdbc = jdbc;
    this.schemes = schemes;
    this.audit = audit;
  }

  /** Puts the lessons in the place of those there are. */
  void replace(Actor actor, UUID schemeId, List<PlanLesson> lessons) {
    schemes.find(schemeId);
    List<PlanLesson> before = schemes.plan(schemeId);
    UUID school = Tenancy.required().value();
    jdbc.sql("delete from training.scheme_lesson where school_id = :school and scheme_id = :scheme")
        .param("school", school)
        .param("scheme", schemeId)
        .update();
    for (PlanLesson lesson : lessons) {
      jdbc.sql(
              """
              insert into training.scheme_lesson (school_id, id, scheme_id, day, half_day, title, hours)
              values (:school, :id, :scheme, :day, :halfDay, :title, :hours)
              """)
          .param("school", school)
          .param("id", Ids.next())
          .param("scheme", schemeId)
          .param("day", lesson.day())
          .param("halfDay", lesson.halfDay())
          .param("title", lesson.title())
          .param("hours", lesson.hours())
          .update();
    }
    audit.write(
        actor, "plan.changed", "training.scheme", schemeId, facts(before), facts(lessons), "");
  }

  private static Map<String, String> facts(List<PlanLesson> lessons) {
    return Map.of(
        "lessons",
        lessons.stream()
            .map(l -> l.day() + " " + l.halfDay() + " " + l.title() + " " + l.hours())
            .collect(Collectors.joining("; ")));
  }
}
