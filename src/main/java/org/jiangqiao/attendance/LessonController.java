package org.jiangqiao.attendance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.training.Batches;
import org.jiangqiao.ui.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lessons of a batch, one lesson's list, and the sheet to print. */
@Controller
@Requires({"training.read", "training.attend"})
class LessonController {

  private final AttendanceDesk desk;
  private final LessonPages pages;
  private final Batches batches;

  LessonController(AttendanceDesk desk, LessonPages pages, Batches batches) {
    this.desk = desk;
    this.pages = pages;
    this.batches = batches;
  }

  @GetMapping("/training/batches/{id}/attendance")
  ModelAndView lessons(@PathVariable UUID id) {
    Map<UUID, Map<UUID, AttendanceStatus>> grid = new HashMap<>();
    desk.cells(id)
        .forEach(cell ->
            grid.computeIfAbsent(cell.enrolmentId(), k -> new HashMap<>())
                .put(cell.lessonId(), cell.status()));
    return new ModelAndView(
        "attendance/lessons",
        Map.of(
            "batch",
            batches.head(id),
            "lessons",
            desk.lessons(id),
            "names",
            desk.names(id),
            "grid",
            grid));
  }

  @GetMapping("/training/lessons/{id}")
  ModelAndView lesson(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "TRAINER") Means means,
      @RequestParam(required = false) @Nullable UUID added) {
    return pages.page(id, means, added, new FormErrors());
  }

  @GetMapping("/training/batches/{id}/sheet")
  ModelAndView sheet(@PathVariable UUID id) {
    List<LessonHead> held = desk.lessons(id).stream().filter(l -> !l.cancelled()).toList();
    return new ModelAndView(
        "attendance/sheet",
        Map.of("batch", batches.head(id), "lessons", held, "names", desk.names(id)));
  }
}
