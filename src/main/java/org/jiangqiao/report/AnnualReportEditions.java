package org.jiangqiao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Texts;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes approved reports: an approval gives one edition, which bears the approval's id. */
@Component
class AnnualReportEditions {

  static final String KIND = "ANNUAL_REPORT";

  private final AnnualReportDesk desk;
  private final AnnualReports reports;
  private final Reviews reviews;
  private final Approvals approvals;
  private final Editions editions;
  private final AnnualReportCells cells;
  private final Texts texts;

  AnnualReportEditions(
      AnnualReportDesk desk,
      AnnualReports reports,
      Reviews reviews,
      Approvals approvals,
      Editions editions,
      AnnualReportCells cells,
      Texts texts) {
    this.desk = desk;
    this.reports = reports;
    this.reviews = reviews;
    this.approvals = approvals;
    this.editions = editions;
    this.cells = cells;
    this.texts = texts;
  }

  /** The editions of a report, the first first. */
  @Transactional(readOnly = true)
  List<Edition> of(AnnualReportView view) {
    return view.steps().stream()
        .filter(step -> step.step() == ReviewState.APPROVED)
        .flatMap(step -> editions.find(step.id()).stream())
        .toList();
  }

  /**
   * The report of an edition, while it stands as it was published: then its papers say the same.
   */
  @Transactional(readOnly = true)
  Optional<UUID> report(Edition edition) {
    if (!edition.kind().equals(KIND)) {
      return Optional.empty();
    }
    return reviews
        .find(edition.id())
        .filter(report -> reviews.of(report).getLast().id().equals(edition.id()));
  }

  /**
   * Where the correction of an edition of a report stands.
   *
   * @param report the report it came from
   * @param steps the review of that report
   */
  record Correction(Edition edition, UUID report, List<ReviewStep> steps) {

    /** Whether the report is still as it was published: it has to be opened again first. */
    boolean isToBegin() {
      return steps.getLast().id().equals(edition.id());
    }

    ReviewState state() {
      return Reviews.state(steps);
    }
  }

  /**
   * What leads to the correction of an edition; empty for one of other figures, which somebody asks
   * for.
   *
   * @throws RuleRefused when it has one already: then that one is to be corrected
   */
  @Transactional(readOnly = true)
  Optional<Correction> correction(UUID id) {
    Edition edition = editions.find(id).orElseThrow(() -> new NotFound("edition " + id));
    if (edition.correctedBy() != null) {
      throw new RuleRefused("edition.refusal.corrected", edition.title());
    }
    if (!edition.kind().equals(KIND)) {
      return Optional.empty();
    }
    UUID report = reviews.approved(id);
    return Optional.of(new Correction(edition, report, reviews.of(report)));
  }

  /**
   * Freezes and signs an approved report.
   *
   * @param steps how many steps of the review the publisher saw; null where that is not known
   * @throws RuleRefused when it is not approved, numbers moved since then, or the publisher is the
   *     one who approved it
   */
  @Transactional
  UUID publish(Viewer viewer, UUID id, @Nullable Integer steps) {
    reports.hold(id);
    AnnualReportView view = desk.view(id);
    Reviews.requireSeen(view.steps(), steps);
    if (view.state() != ReviewState.APPROVED) {
      throw new RuleRefused("report.refusal.notApproved");
    }
    if (view.broken() > 0) {
      throw new RuleRefused("report.refusal.broken", String.valueOf(view.broken()));
    }
    int moved = approvals.moved(view).size();
    if (moved > 0) {
      throw new RuleRefused("report.refusal.moved", String.valueOf(moved));
    }
    ReviewStep approval = view.steps().getLast();
    if (approval.accountId().equals(viewer.account())) {
      throw new RuleRefused("report.refusal.ownPublication", approval.takenBy());
    }
    Optional<UUID> corrected =
        of(view).stream()
            .map(Edition::id)
            .filter(edition -> !edition.equals(approval.id()))
            .reduce((first, second) -> second);
    return editions.publish(
        new EditionDraft(
            approval.id(),
            KIND,
            say("report.title", String.valueOf(view.report().year())),
            cells.of(view),
            texts(view),
            corrected.orElse(null),
            corrected.map(view::reopened).orElse(""),
            Actor.of(viewer),
            new Actor(approval.accountId(), approval.takenBy())));
  }

  private List<String> texts(AnnualReportView view) {
    List<String> result = new ArrayList<>(paragraphs(view));
    List<String> words = words(view);
    if (!words.isEmpty()) {
      result.add(say("report.edition.words"));
      result.addAll(words);
    }
    return result;
  }

  /** The cells that hold words: no figures, but stated and signed like them. */
  private List<String> words(AnnualReportView view) {
    List<String> result = new ArrayList<>();
    for (ReportTable table : view.form().tables()) {
      for (ReportTableRow row : table.filled()) {
        for (CellColumn column : CellColumn.values()) {
          CellFill fill = view.cell(row.code(), column).fill();
          if (row.kind() == ReportTableRow.Kind.WORDS && fill != null && !fill.isEmpty()) {
            result.add(
                say(
                    "report.edition.word",
                    say("report.tableNumber", String.valueOf(table.number()))
                        + say(table.nameKey()),
                    row.code() + " " + say(row.nameKey()),
                    say("report.column." + column),
                    fill.value(),
                    fill.paper(),
                    fill.signer()));
          }
        }
      }
    }
    return result;
  }

  private List<String> paragraphs(AnnualReportView view) {
    List<String> result = new ArrayList<>();
    for (AnnualReportForm.Chapter chapter : view.form().chapters()) {
      result.add(say(chapter.nameKey()));
      view.blocks(chapter).stream()
          .flatMap(block -> block.paragraphs().stream())
          .forEach(paragraph -> result.add(printed(paragraph)));
    }
    return result;
  }

  private static String printed(List<BlockPiece> paragraph) {
    StringBuilder text = new StringBuilder();
    for (BlockPiece piece : paragraph) {
      text.append(
          switch (piece) {
            case BlockPiece.Words words -> words.text();
            case BlockPiece.Live live -> live.figure().text(Locale.CHINA);
            case BlockPiece.Said said -> said.text();
          });
    }
    return text.toString();
  }

  private String say(String key, Object... arguments) {
    return texts.of(Language.ZH, key, arguments);
  }
}
