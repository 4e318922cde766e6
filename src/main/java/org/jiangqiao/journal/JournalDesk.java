package org.jiangqiao.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.RuleRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What the page of the sealed record does. */
@Component
class JournalDesk {

  private final Journal journal;
  private final PublicationKeys keys;
  private final AuditLog audit;

  JournalDesk(Journal journal, PublicationKeys keys, AuditLog audit) {
    this.journal = journal;
    this.keys = keys;
    this.audit = audit;
  }

  /**
   * Checks, and compares with heads pasted one after another.
   *
   * @param origin what the pasted heads are called
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  JournalReport check(String pasted, String origin) {
    UUID school = Tenancy.required().value();
    List<JournalHead> heads = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (String text : pasted.split("(?=" + JournalHead.TITLE + ")")) {
      if (!text.isBlank()) {
        requireOwnKey(text, origin, findings);
        JournalFile.add(school, text, origin, heads, findings);
      }
    }
    JournalReport report = journal.check(heads);
    findings.addAll(report.findings());
    return new JournalReport(
        report.head(), report.sealed(), report.unsealed(), report.heads(), findings);
  }

  // A head that another key signed proves nothing, whoever made it.
  private void requireOwnKey(String text, String origin, List<Finding> findings) {
    JournalHead.read(text, origin)
        .map(read -> read.key().fingerprint())
        .filter(print -> keys.all().stream().noneMatch(k -> k.key().fingerprint().equals(print)))
        .ifPresent(print -> findings.add(Finding.of("journal.finding.headKey", origin, print)));
  }

  /** The head of now, signed, to be kept elsewhere. */
  @Transactional
  String head(Actor actor) {
    JournalHead head =
        journal.head().orElseThrow(() -> new RuleRefused("journal.refusal.nothingSealed"));
    byte[] body = head.body().getBytes(StandardCharsets.UTF_8);
    return head.signedText(keys.sign(keys.current(actor), body));
  }

  @Transactional
  void recordExport(Actor actor) {
    audit.write(
        actor,
        "exported",
        "journal.link",
        Tenancy.required().value(),
        Map.of(),
        Map.of("form", "txt"),
        "");
  }
}
