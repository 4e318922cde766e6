package org.jiangqiao.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Walks entries and links side by side and names what was done to them: edited, deleted, inserted,
 * cut off, rewritten. Needs no database.
 */
final class JournalCheck {

  /** So many faults are named; more are only counted. */
  private static final int NAMED = 100;

  private final Iterator<JournalEntry> entries;
  private final List<JournalHead> heads;
  private final List<Finding> findings = new ArrayList<>();
  private long more;
  private byte[] last;
  private UUID lastEntry = new UUID(0, 0);
  private long sequence;
  private @Nullable JournalEntry entry;

  /** Takes the entries in the order of their ids. */
  JournalCheck(UUID school, Iterator<JournalEntry> entries, List<JournalHead> heads) {
    this.entries = entries;
    this.heads = heads;
    this.last = JournalLink.origin(school);
    advance();
  }

  /** Checks them against the links in the order of their numbers. */
  JournalReport against(Iterator<JournalLink> links) {
    while (links.hasNext()) {
      JournalLink link = links.next();
      chain(link);
      compareWithHeads(link);
      sealed(link);
    }
    long unsealed = 0;
    while (entry != null) {
      // A file may be in any order: what is older than the last sealed entry is no new one.
      if (order(entry.id(), lastEntry) <= 0) {
        found("journal.finding.inserted", entry.id().toString(), entry.words(), sequence);
      } else {
        unsealed++;
      }
      advance();
    }
    for (JournalHead head : heads) {
      if (head.sequence() > sequence) {
        found("journal.finding.cut", head.sequence(), sequence, head.origin());
      }
    }
    if (more > 0) {
      findings.add(Finding.of("journal.finding.more", more));
    }
    return new JournalReport(
        Merkle.hex(last), sequence, unsealed, heads.size(), List.copyOf(findings));
  }

  private void chain(JournalLink link) {
    if (link.sequence() != sequence + 1) {
      found("journal.finding.linksGone", sequence + 1, link.sequence() - 1);
    } else if (!Arrays.equals(link.previous(), last)) {
      found("journal.finding.broken", link.sequence());
    }
    if (!link.isWhole()) {
      found("journal.finding.linkEdited", link.sequence());
    }
    last = link.hash();
    lastEntry = link.entryId();
    sequence = link.sequence();
  }

  private void compareWithHeads(JournalLink link) {
    for (JournalHead head : heads) {
      if (head.sequence() == link.sequence() && !head.hash().equals(Merkle.hex(link.hash()))) {
        found("journal.finding.rewritten", link.sequence(), head.origin());
      }
    }
  }

  private void sealed(JournalLink link) {
    // Ids grow with time and the chain takes them in order: what stands between came later.
    while (entry != null && order(entry.id(), link.entryId()) < 0) {
      found("journal.finding.inserted", entry.id().toString(), entry.words(), link.sequence());
      advance();
    }
    if (entry == null || order(entry.id(), link.entryId()) > 0) {
      found(
          "journal.finding.deleted",
          link.sequence(),
          link.entryId().toString(),
          link.sealedAt().toInstant().toString());
      return;
    }
    if (!Arrays.equals(entry.hash(), link.entryHash())) {
      found("journal.finding.edited", link.sequence(), entry.id().toString(), entry.words());
    }
    advance();
  }

  private void found(String code, Object... arguments) {
    if (findings.size() < NAMED) {
      findings.add(Finding.of(code, arguments));
    } else {
      more++;
    }
  }

  private void advance() {
    entry = entries.hasNext() ? entries.next() : null;
  }

  /** As the database orders ids: byte by byte. */
  static int order(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }
}
