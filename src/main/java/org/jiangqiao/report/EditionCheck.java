package org.jiangqiao.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.CheckedByNumber;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.access.Schools;
import org.jiangqiao.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * An edition to whoever has its number: what it states, by which definition, and whether its
 * signature stands. No row behind a number and no name of a person is shown.
 */
@Component
class EditionCheck implements CheckedByNumber {

  /**
   * A number on the page.
   *
   * @param note message key of the remarks on its definition; empty where there are none
   */
  record Line(FrozenFigure figure, String note) {}

  private final EditionShares shares;
  private final EditionDesk desk;
  private final EditionDiffs diffs;
  private final Schools schools;
  private final Clock clock;

  EditionCheck(
      EditionShares shares, EditionDesk desk, EditionDiffs diffs, Schools schools, Clock clock) {
    this.shares = shares;
    this.desk = desk;
    this.diffs = diffs;
    this.schools = schools;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return EditionShares.KIND;
  }

  @Override
  public ModelAndView page(PublicLinks.Target target, String number) {
    EditionShare share =
        shares.of(target.id()).orElseThrow(() -> new NotFound("publication " + number));
    Edition edition = desk.edition(target.id());
    Map<String, Object> model = new HashMap<>();
    model.put("edition", edition);
    model.put("share", share);
    model.put("at", OffsetDateTime.now(clock));
    model.put("demo", schools.find(target.school()).map(Schools.School::demo).orElse(false));
    if (!share.isShown()) {
      return new ModelAndView("report/editionTakenBack", model);
    }
    EditionManifest manifest = desk.manifest(target.id());
    model.put("manifest", manifest);
    model.put("lines", lines(manifest));
    model.put("texts", texts(manifest));
    model.put("seal", desk.seal(target.id()));
    model.put("newer", newer(edition.correctedBy()));
    return new ModelAndView("report/editionPublic", model);
  }

  private List<Line> lines(EditionManifest manifest) {
    return manifest.figures().stream()
        .map(figure ->
            new Line(
                figure,
                diffs.question(figure).map(question -> question.indicator().noteKey()).orElse("")))
        .toList();
  }

  /** Texts of an annual report name who signs for the words in its tables. */
  private static List<String> texts(EditionManifest manifest) {
    return manifest.kind().equals(AnnualReportEditions.KIND) ? List.of() : manifest.texts();
  }

  /** The number of the correction, if there is one and it is shown; else empty. */
  private String newer(@Nullable UUID correction) {
    return correction == null
        ? ""
        : shares.of(correction).filter(EditionShare::isShown).map(EditionShare::number).orElse("");
  }
}
