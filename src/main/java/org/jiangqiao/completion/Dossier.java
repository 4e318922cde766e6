package org.jiangqiao.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.attendance.AttendanceStatus;
import org.jiangqiao.files.Attachments;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.LessonRow;
import org.jspecify.annotations.Nullable;

/**
 * 班次档案: everything the school has on one batch.
 *
 * @param statuses entries by enrolment and lesson
 * @param sheets photographs of signed sheets by lesson
 * @param completions empty until the batch is closed
 */
record Dossier(
    BatchHead batch,
    List<LessonRow> lessons,
    List<Member> roster,
    Map<UUID, Map<UUID, AttendanceStatus>> statuses,
    List<CompletionRow> completions,
    RatingSummary rating,
    List<FollowUp> followUps,
    List<CostLine> costs,
    List<Attachments.Attachment> attachments,
    Map<UUID, List<Attachments.Attachment>> sheets,
    DossierFacts facts,
    List<DossierPolicy.Missing> missing) {

  private static final int LESSONS_A_GRID = 12;

  /**
   * Somebody on the roster.
   *
   * @param paperMask the identity number masked, empty without a paper
   * @param phone masked
   */
  record Member(
      UUID enrolmentId,
      String name,
      String sex,
      String paperMask,
      String phone,
      String village,
      String audience) {}

  /** The entry of a person in a lesson, if any. */
  @Nullable AttendanceStatus status(UUID enrolment, UUID lesson) {
    return statuses.getOrDefault(enrolment, Map.of()).get(lesson);
  }

  /** The lessons that took or take place, as many at a time as a grid on A4 holds. */
  List<List<LessonRow>> grids() {
    List<LessonRow> held = lessons.stream().filter(l -> !l.cancelled()).toList();
    List<List<LessonRow>> grids = new ArrayList<>();
    for (int from = 0; from < held.size(); from += LESSONS_A_GRID) {
      grids.add(held.subList(from, Math.min(held.size(), from + LESSONS_A_GRID)));
    }
    return grids;
  }
}
