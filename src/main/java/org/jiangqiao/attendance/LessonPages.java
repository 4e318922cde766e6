package org.jiangqiao.attendance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.Batches;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one lesson: its list, and the signed sheets. */
@Component
class LessonPages {

  private final AttendanceDesk desk;
  private final Attendances attendances;
  private final LessonSheets sheets;
  private final Batches batches;

  LessonPages(AttendanceDesk desk, Attendances attendances, LessonSheets sheets, Batches batches) {
    this.desk = desk;
    this.attendances = attendances;
    this.sheets = sheets;
    this.batches = batches;
  }

  /**
   * The page.
   *
   * @param added the enrolment of somebody who was just let in at the door, if anybody was
   * @param errors what was wrong with a sheet
   */
  ModelAndView page(UUID id, Means means, @Nullable UUID added, FormErrors errors) {
    LessonHead lesson = desk.lesson(id);
    BatchHead batch = batches.head(lesson.batchId());
    List<Refusal> refusals = new ArrayList<>(attendances.refusals(lesson, means));
    refusals.addAll(batches.againstChange(batch));
    Map<String, Object> model = new HashMap<>();
    model.put("batch", batch);
    model.put("lesson", lesson);
    model.put("lines", desk.roster(id));
    model.put("means", means == Means.PAPER ? Means.PAPER : Means.TRAINER);
    model.put("refusals", refusals);
    model.put("sheets", sheets.of(id));
    model.put("takesSheets", sheets.againstAdding(lesson, batch).isEmpty());
    model.put("losesSheets", batches.againstChange(batch).isEmpty());
    model.put("errors", errors);
    if (added != null) {
      desk.added(lesson, added).ifPresent(who -> model.put("added", who));
    }
    return new ModelAndView(
        "attendance/lesson",
        model,
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
