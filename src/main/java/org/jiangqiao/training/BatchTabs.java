package org.jiangqiao.training;

import java.util.List;
import java.util.UUID;

/** The pages about one batch, in the order of the work. */
public final class BatchTabs {

  /** One of the pages; its text is {@code training.tab.<name>}. */
  public record Entry(String name, String href) {}

  private BatchTabs() {}

  /** The pages about the batch. */
  public static List<Entry> of(UUID batch) {
    String base = "/training/batches/" + batch;
    return List.of(
        new Entry("overview", base),
        new Entry("roster", base + "/roster"),
        new Entry("attendance", base + "/attendance"),
        new Entry("closure", base + "/closure"),
        new Entry("followUps", base + "/follow-ups"),
        new Entry("costs", base + "/costs"),
        new Entry("dossier", base + "/dossier"));
  }
}
