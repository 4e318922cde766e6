package org.jiangqiao.attendance;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.files.Attachments;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.training.BatchState;
import org.jiangqiao.training.Batches;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** 签到表照片: the signed paper of a lesson, photographed; what was entered from paper rests on it. */
@Component
public class LessonSheets {

  /** What the sheets stand with. */
  public static final String SUBJECT = "training.lesson";

  private final Attachments attachments;
  private final AttendanceDesk desk;
  private final Batches batches;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LessonSheets(
      Attachments attachments,
      AttendanceDesk desk,
      Batches batches,
      ApplicationEventPublisher events,
      Clock clock) {
    this.attachments = attachments;
    this.desk = desk;
    this.batches = batches;
    this.events = events;
    this.clock = clock;
  }

  /** The sheets of a lesson, oldest first. */
  @Transactional(readOnly = true)
  public List<Attachments.Attachment> of(UUID lesson) {
    return attachments.of(SUBJECT, lesson);
  }

  /** Why no sheet can come to the lesson; also after closing one may, it makes the proof better. */
  List<Refusal> againstAdding(LessonHead lesson, BatchHead batch) {
    List<Refusal> why = new ArrayList<>();
    if (lesson.cancelled()) {
      why.add(Refusal.of("attendance.refusal.cancelled"));
    }
    if (lesson.heldOn().isAfter(LocalDate.now(clock))) {
      why.add(Refusal.of("attendance.sheets.notYet", lesson.heldOn().toString()));
    }
    if (batch.state() instanceof BatchState.Cancelled) {
      why.addAll(batches.againstChange(batch));
    }
    return why;
  }

  /**
   * Puts the photographs or scans with the lesson: all of them or none.
   *
   * @throws RuleRefused when a rule is against it or one is neither a picture nor a PDF
   */
  @Transactional
  void add(Actor actor, UUID id, List<MultipartFile> papers, String note) throws IOException {
    LessonHead lesson = desk.lesson(id);
    RuleRefused.unlessEmpty(againstAdding(lesson, batches.head(lesson.batchId())));
    for (MultipartFile paper : papers) {
      String name = paper.getOriginalFilename();
      try (InputStream content = paper.getInputStream()) {
        attachments.attachScan(
            actor, SUBJECT, id, name == null ? "" : name, content, note, "training.read");
      }
    }
    events.publishEvent(new SheetsChanged(actor, lesson.batchId()));
  }

  /** Takes a sheet away; once the batch is closed its proof stays where it is. */
  @Transactional
  void withdraw(Actor actor, UUID id, UUID sheet, String reason) {
    LessonHead lesson = desk.lesson(id);
    batches.requireChangeable(batches.head(lesson.batchId()));
    attachments.withdraw(actor, SUBJECT, id, sheet, reason);
    events.publishEvent(new SheetsChanged(actor, lesson.batchId()));
  }
}
