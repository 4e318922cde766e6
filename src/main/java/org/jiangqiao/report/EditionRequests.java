package org.jiangqiao.report;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.FigureTable;
import org.jiangqiao.evidence.Figures;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.journal.Merkle;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Language;
import org.jiangqiao.ui.Texts;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests to publish figures, and the decisions about them; both are only ever added. */
@Component
class EditionRequests {

  private static final String SELECT =
      """
      select r.id, r.title, r.period_from, r.period_until, r.indicators, r.corrects, r.reason,
             r.requester_id, r.requester, r.requested_at, d.outcome, d.decider, d.reason
        from report.edition_request r
        left join report.edition_decision d on d.school_id = r.school_id and d.id = r.id
       where r.school_id = :school
      """;

  private final JdbcClient jdbc;
  private final EditionStore store;
  private final Editions editions;
  private final Indicators indicators;
  private final Figures figures;
  private final Texts texts;
  private final AuditLog audit;
  private final Clock clock;

  EditionRequests(
      JdbcClient jdbc,
      EditionStore store,
      Editions editions,
      Indicators indicators,
      Figures figures,
      Texts texts,
      AuditLog audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.store = store;
    this.editions = editions;
    this.indicators = indicators;
    this.figures = figures;
    this.texts = texts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those nobody has decided, the oldest first. */
  @Transactional(readOnly = true)
  List<EditionRequest> open() {
    return jdbc.sql(SELECT + " and d.id is null order by r.id")
        .param("school", Tenancy.required().value())
        .query(EditionRequests::row)
        .list();
  }

  @Transactional(readOnly = true)
  EditionRequest get(UUID id) {
    return jdbc.sql(SELECT + " and r.id = :id")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(EditionRequests::row)
        .optional()
        .orElseThrow(() -> new NotFound("edition request " + id));
  }

  @Transactional
  UUID ask(
      Viewer viewer,
      String title,
      Period period,
      List<String> wanted,
      @Nullable UUID corrects,
      String reason) {
    if (corrects != null && store.get(corrects).kind().equals(AnnualReportEditions.KIND)) {
      throw new RuleRefused("report.refusal.correctHere", store.get(corrects).title());
    }
    if (corrects != null && store.get(corrects).correctedBy() != null) {
      throw new RuleRefused("edition.refusal.corrected", store.get(corrects).title());
    }
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into report.edition_request
              (school_id, id, title, period_from, period_until, indicators, corrects, reason,
               requester_id, requester, requested_at)
            values (:school, :id, :title, :from, :until, :indicators, :corrects, :reason,
                    :requester, :name, :now)
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("title", title)
        .param("from", period.from())
        .param("until", period.until())
        .param("indicators", wanted.toArray(String[]::new))
        .param("corrects", corrects)
        .param("reason", reason)
        .param("requester", viewer.account())
        .param("name", viewer.name())
        .param("now", OffsetDateTime.now(clock))
        .update();
    audit.write(
        Actor.of(viewer),
        "requested",
        "report.edition_request",
        id,
        Map.of(),
        Map.of("title", title, "figures", wanted.size()),
        reason);
    return id;
  }

  /** What would be published if the request were approved now. */
  @Transactional(readOnly = true)
  List<Figure> figures(EditionRequest request) {
    List<Indicator> wanted =
        request.indicators().stream().map(id -> indicators.get(id, request.period())).toList();
    FigureTable table = figures.table(wanted, request.period());
    return wanted.stream().map(indicator -> table.figure(indicator)).toList();
  }

  /** By which the figures that somebody saw are known again. */
  static String fingerprint(List<Figure> figures) {
    return figures.stream()
        .map(figure -> figure.indicator().id() + figure.value().orElse(null))
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(" "),
                text -> Merkle.hex(Merkle.hash(text.getBytes(StandardCharsets.UTF_8)))));
  }

  /**
   * Approves and publishes at once, in one transaction. Approved twice it is one edition.
   *
   * @param seen fingerprint of the figures the approver had before him; null where it is not known
   * @throws RuleRefused when they are others now
   */
  @Transactional
  UUID approve(Viewer viewer, UUID id, @Nullable String seen) {
    store.lock(id);
    EditionRequest request = get(id);
    if ("APPROVED".equals(request.outcome())) {
      return id;
    }
    List<Figure> now = figures(request);
    if (seen != null && !seen.equals(fingerprint(now))) {
      throw new RuleRefused("edition.refusal.changedSince");
    }
    decide(viewer, request, "APPROVED", "");
    List<FrozenCell> cells =
        now.stream()
            .<FrozenCell>map(figure ->
                new FrozenCell.Counted(
                    texts.of(Language.ZH, figure.indicator().nameKey()),
                    Question.of(figure.indicator(), request.period()),
                    figure))
            .toList();
    return editions.publish(
        new EditionDraft(
            id,
            "BULLETIN",
            request.title(),
            cells,
            List.of(),
            request.corrects(),
            request.reason(),
            new Actor(request.requesterId(), request.requester()),
            Actor.of(viewer)));
  }

  /** Says no, or takes the own request back. */
  @Transactional
  void end(Viewer viewer, UUID id, String outcome, String reason) {
    store.lock(id);
    decide(viewer, get(id), outcome, reason);
  }

  private void decide(Viewer viewer, EditionRequest request, String outcome, String reason) {
    if (request.outcome() != null) {
      throw new RuleRefused("edition.refusal.decided");
    }
    boolean own = request.requesterId().equals(viewer.account());
    if (own != outcome.equals("TAKEN_BACK")) {
      throw new RuleRefused(own ? "edition.refusal.onePerson" : "edition.refusal.notOwn");
    }
    jdbc.sql(
            """
            insert into report.edition_decision
              (school_id, id, requester_id, outcome, reason, decider_id, decider, decided_at)
            values (:school, :id, :requester, :outcome, :reason, :decider, :name, :now)
            """)
        .param("school", Tenancy.required().value())
        .param("id", request.id())
        .param("requester", request.requesterId())
        .param("outcome", outcome)
        .param("reason", reason)
        .param("decider", viewer.account())
        .param("name", viewer.name())
        .param("now", OffsetDateTime.now(clock))
        .update();
    audit.write(
        Actor.of(viewer),
        "decided",
        "report.edition_request",
        request.id(),
        Map.of(),
        Map.of("outcome", outcome),
        reason);
  }

  private static EditionRequest row(ResultSet row, int number) throws SQLException {
    return new EditionRequest(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        row.getObject(4, LocalDate.class),
        Arrays.asList((String[]) row.getArray(5).getArray()),
        row.getObject(6, UUID.class),
        row.getString(7),
        row.getObject(8, UUID.class),
        row.getString(9),
        row.getObject(10, OffsetDateTime.class),
        row.getString(11),
        row.getString(12),
        row.getString(13));
  }
}
