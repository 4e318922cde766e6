package org.jiangqiao.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.kernel.Refusal;

/** 归档要求: what a complete dossier holds, after the file lists of publicly paid training. */
final class DossierPolicy {

  /**
   * Something missing.
   *
   * @param says what, as a sentence
   * @param href where it is mended
   */
  record Missing(Refusal says, String href) {}

  private DossierPolicy() {}

  /** What is missing, in the order of the work. */
  static List<Missing> missing(UUID batch, DossierFacts f) {
    List<Missing> missing = new ArrayList<>();
    String base = "/training/batches/" + batch;
    need(missing, f.planned(), "completion.missing.plan", "/training/plan");
    need(missing, f.lessons() > 0, "completion.missing.lessons", base);
    need(missing, f.seated() > 0, "completion.missing.roster", base + "/roster");
    count(missing, f.withoutPaper(), "completion.missing.papers", base + "/roster");
    count(missing, f.unmarked(), "completion.missing.attendance", base + "/attendance");
    need(missing, f.papers() > 0, "completion.missing.sheet", base + "/dossier#attachments");
    count(missing, f.withoutSheet(), "completion.missing.lessonSheets", base + "/attendance");
    need(missing, f.closed(), "completion.missing.closure", base + "/closure");
    count(
        missing,
        f.completed() - f.certified(),
        "completion.missing.certificates",
        base + "/closure");
    need(missing, f.ratings() > 0, "completion.missing.rating", base + "/closure#rating");
    need(missing, f.followUps() > 0, "completion.missing.followUps", base + "/follow-ups");
    need(missing, f.costLines() > 0, "completion.missing.costs", base + "/costs");
    return missing;
  }

  private static void need(List<Missing> missing, boolean there, String key, String href) {
    if (!there) {
      missing.add(new Missing(Refusal.of(key), href));
    }
  }

  private static void count(List<Missing> missing, int lacking, String key, String href) {
    if (lacking > 0) {
      missing.add(new Missing(Refusal.of(key, String.valueOf(lacking)), href));
    }
  }
}
