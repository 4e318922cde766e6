package org.jiangqiao.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 佐证材料: papers that stand with a record. */
@Component
public class Attachments {

  /** One paper of a record. */
  public record Attachment(
      UUID id,
      UUID fileId,
      String name,
      String mediaType,
      long sizeBytes,
      String note,
      OffsetDateTime attachedAt,
      String attachedBy) {}

  private static final RowMapper<Attachment> PAPER =
      new SimplePropertyRowMapper<>(Attachment.class);

  private final JdbcClient jdbc;
  private final StoredFiles files;
  private final AuditLog audit;
  private final Clock clock;

  Attachments(JdbcClient jdbc, StoredFiles files, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Puts a paper with a record.
   *
   * @param subjectKind the record's table, e.g. {@code training.batch}
   * @param needsRight the right a viewer needs to read it
   */
  @Transactional
  public UUID attach(
      Actor actor,
      String subjectKind,
      UUID subject,
      String fileName,
      InputStream content,
      String note,
      String needsRight)
      throws IOException {
    StoredFiles.StoredFile file = files.keep(actor, fileName, content, needsRight);
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into files.attachment (school_id, id, subject_kind, subject_id, file_id, note, attached_at, attached_by)
            values (:school, :id, :kind, :subject, :file, :note, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("kind", subjectKind)
        .param("subject", subject)
        .param("file", file.id())
        .param("note", note)
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
    audit.write(
        actor, "attached", subjectKind, subject, Map.of(), Map.of("file", file.name()), note);
    return id;
  }

  /**
   * Puts a photograph or scan with a record; the same content a second time is no second paper.
   *
   * @return its id, or that of the paper that is there already
   * @throws RuleRefused when the content is neither a picture nor a PDF
   */
  @Transactional
  public UUID attachScan(
      Actor actor,
      String subjectKind,
      UUID subject,
      String fileName,
      InputStream content,
      String note,
      String needsRight)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(content);
    in.mark(MediaTypes.HEAD);
    if (!MediaTypes.isShown(MediaTypes.of(in.readNBytes(MediaTypes.HEAD)))) {
      throw new RuleRefused("files.refusal.noScan", fileName);
    }
    in.reset();
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:subject, 4712))")
        .param("subject", subject.toString())
        .query((row, n) -> true)
        .single();
    UUID id = attach(actor, subjectKind, subject, fileName, in, note, needsRight);
    Optional<UUID> before = twin(subjectKind, subject, id);
    if (before.isPresent()) {
      withdraw(actor, subjectKind, subject, id, "同一份文件已在");
    }
    return before.orElse(id);
  }

  private Optional<UUID> twin(String subjectKind, UUID subject, UUID id) {
    return jdbc.sql(
            """
            select a.id from files.attachment a
              join files.stored_file f on f.school_id = a.school_id and f.id = a.file_id
              join files.attachment n on n.school_id = a.school_id and n.id = :id
              join files.stored_file m on m.school_id = n.school_id and m.id = n.file_id
             where a.school_id = :school and a.subject_kind = :kind and a.subject_id = :subject
               and a.withdrawn_at is null and a.id <> :id and f.sha256 = m.sha256
             order by a.id limit 1
            """)
        .param("school", Tenancy.required().value())
        .param("kind", subjectKind)
        .param("subject", subject)
        .param("id", id)
        .query(UUID.class)
        .optional();
  }

  /** The papers of a record, oldest first. */
  @Transactional(readOnly = true)
  public List<Attachment> of(String subjectKind, UUID subject) {
    return ofEach(subjectKind, List.of(subject)).getOrDefault(subject, List.of());
  }

  /** The papers of several records, oldest first; records without any are left out. */
  @Transactional(readOnly = true)
  public Map<UUID, List<Attachment>> ofEach(String subjectKind, List<UUID> subjects) {
    Map<UUID, List<Attachment>> papers = new HashMap<>();
    jdbc.sql(
            """
            select a.id, a.file_id, f.name, f.media_type, f.size_bytes, a.note, a.attached_at, a.attached_by, a.subject_id
              from files.attachment a
              join files.stored_file f on f.school_id = a.school_id and f.id = a.file_id
             where a.school_id = :school and a.subject_kind = :kind and a.subject_id = any(:subjects)
               and a.withdrawn_at is null
             order by a.id
            """)
        .param("school", Tenancy.required().value())
        .param("kind", subjectKind)
        .param("subjects", subjects.toArray(UUID[]::new))
        .query((row, n) ->
            papers
                .computeIfAbsent(row.getObject("subject_id", UUID.class), s -> new ArrayList<>())
                .add(PAPER.mapRow(row, n)))
        .list();
    return papers;
  }

  /** Takes a paper away from its record; it stays in the history. */
  @Transactional
  public void withdraw(Actor actor, String subjectKind, UUID subject, UUID id, String reason) {
    int rows =
        jdbc.sql(
                """
                update files.attachment set withdrawn_at = :now, withdrawn_by = :by, withdrawn_reason = :reason
                 where school_id = :school and id = :id and subject_kind = :kind and subject_id = :subject and withdrawn_at is null
                """)
            .param("now", OffsetDateTime.now(clock))
            .param("by", actor.name())
            .param("reason", reason)
            .param("school", Tenancy.required().value())
            .param("id", id)
            .param("kind", subjectKind)
            .param("subject", subject)
            .update();
    if (rows == 0) {
      throw new NotFound("attachment " + id);
    }
    audit.write(
        actor, "detached", subjectKind, subject, Map.of("attachment", id), Map.of(), reason);
  }
}
