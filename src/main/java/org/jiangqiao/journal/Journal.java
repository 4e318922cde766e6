package org.jiangqiao.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiangqiao.database.Tenancy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 封存链: seals the record of changes of the school in scope, and checks it against its seals. */
@Component
public class Journal {

  private static final int AT_ONCE = 5000;
  private static final String LINKS =
      "select sequence, entry_id, entry_hash, previous, hash, sealed_at from journal.link where school_id = :school ";
  private static final String ENTRIES =
      """
      select id, at, account_id, actor, action, subject_kind, subject_id, before::text, after::text, reason
        from access.audit_entry where school_id = :school
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final List<JournalWitness> witnesses;
  private final Clock clock;

  Journal(JdbcClient jdbc, JdbcTemplate batches, List<JournalWitness> witnesses, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.witnesses = witnesses;
    this.clock = clock;
  }

  /** How far the record is sealed; empty while nothing is. */
  @Transactional(readOnly = true)
  public Optional<JournalHead> head() {
    return lastLink()
        .map(link ->
            new JournalHead(
                Tenancy.required().value(),
                link.sequence(),
                Merkle.hex(link.hash()),
                link.sealedAt().toInstant().toString(),
                ""));
  }

  /** How many entries came after the last sealed one. */
  @Transactional(readOnly = true)
  public long unsealed() {
    return jdbc.sql(
            """
            select count(*) from access.audit_entry
             where school_id = :school
               and id > coalesce((select entry_id from journal.link where school_id = :school
                                   order by sequence desc limit 1), '00000000-0000-0000-0000-000000000000')
            """)
        .param("school", Tenancy.required().value())
        .query(Long.class)
        .single();
  }

  /**
   * Seals, in the order of their ids, at most some thousand entries that came after the last sealed
   * one and before the given id. Whatever appears later with an older id stays unsealed, and so the
   * check names it.
   *
   * @return how many it sealed
   */
  @Transactional
  public int seal(UUID before) {
    if (!lock()) {
      return 0;
    }
    Optional<JournalLink> end = lastLink();
    long sequence = end.map(JournalLink::sequence).orElse(0L);
    byte[] previous =
        end.map(JournalLink::hash).orElse(JournalLink.origin(Tenancy.required().value()));
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<JournalLink> links = new ArrayList<>();
    for (JournalEntry entry :
        entries(end.map(JournalLink::entryId).orElse(new UUID(0, 0)), before)) {
      JournalLink link = JournalLink.after(++sequence, previous, entry.id(), entry.hash(), now);
      links.add(link);
      previous = link.hash();
    }
    insert(links);
    return links.size();
  }

  // Two nodes seal in turn; the second waits for its next round.
  private boolean lock() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('journal' || :school, 0))")
        .param("school", Tenancy.required().toString())
        .query(Boolean.class)
        .single();
  }

  private List<JournalEntry> entries(UUID after, UUID before) {
    return jdbc.sql(ENTRIES + " and id > :after and id < :before order by id limit " + AT_ONCE)
        .param("school", Tenancy.required().value())
        .param("after", after)
        .param("before", before)
        .query((row, n) -> entry(row))
        .list();
  }

  private void insert(List<JournalLink> links) {
    UUID school = Tenancy.required().value();
    batches.batchUpdate(
        """
        insert into journal.link (school_id, sequence, entry_id, entry_hash, previous, hash, sealed_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        links,
        1000,
        (statement, link) -> {
          statement.setObject(1, school);
          statement.setLong(2, link.sequence());
          statement.setObject(3, link.entryId());
          statement.setBytes(4, link.entryHash());
          statement.setBytes(5, link.previous());
          statement.setBytes(6, link.hash());
          statement.setObject(7, link.sealedAt());
        });
  }

  /**
   * Checks the record against its chain, and the chain against the heads that publications keep and
   * those given.
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public JournalReport check(List<JournalHead> given) {
    List<JournalHead> heads = new ArrayList<>(given);
    witnesses.forEach(witness -> heads.addAll(witness.heads()));
    List<Finding> changed = witnesses.stream().flatMap(w -> w.changed().stream()).toList();
    try (Stream<JournalEntry> entries = allEntries();
        Stream<JournalLink> links = allLinks()) {
      JournalReport report =
          new JournalCheck(Tenancy.required().value(), entries.iterator(), heads)
              .against(links.iterator());
      List<Finding> findings = new ArrayList<>(report.findings());
      findings.addAll(changed);
      return new JournalReport(
          report.head(), report.sealed(), report.unsealed(), report.heads(), findings);
    }
  }

  /** Writes record and chain as a file that can be checked without the database. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void export(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(JournalFile.FORMAT + " " + Tenancy.required() + "\n");
    try (Stream<JournalLink> links = allLinks();
        Stream<JournalEntry> entries = allEntries()) {
      for (JournalLink link : (Iterable<JournalLink>) links::iterator) {
        writer.write(JournalFile.LINK + link.line() + "\n");
      }
      for (JournalEntry entry : (Iterable<JournalEntry>) entries::iterator) {
        writer.write(JournalFile.ENTRY + entry.text() + "\n");
      }
    }
    writer.flush();
  }

  private Stream<JournalEntry> allEntries() {
    return jdbc
        .sql(ENTRIES + " order by id")
        .withFetchSize(AT_ONCE)
        .param("school", Tenancy.required().value())
        .query((row, n) -> entry(row))
        .stream();
  }

  private Stream<JournalLink> allLinks() {
    return jdbc
        .sql(LINKS + "order by sequence")
        .withFetchSize(AT_ONCE)
        .param("school", Tenancy.required().value())
        .query((row, n) -> link(row))
        .stream();
  }

  private Optional<JournalLink> lastLink() {
    return jdbc.sql(LINKS + "order by sequence desc limit 1")
        .param("school", Tenancy.required().value())
        .query((row, n) -> link(row))
        .optional();
  }

  private static JournalEntry entry(ResultSet row) throws SQLException {
    return JournalEntry.of(
        row.getObject(1, UUID.class),
        row.getObject(2, OffsetDateTime.class),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getObject(7, UUID.class),
        row.getString(8),
        row.getString(9),
        row.getString(10));
  }

  private static JournalLink link(ResultSet row) throws SQLException {
    return new JournalLink(
        row.getLong(1),
        row.getObject(2, UUID.class),
        row.getBytes(3),
        row.getBytes(4),
        row.getBytes(5),
        row.getObject(6, OffsetDateTime.class));
  }
}
