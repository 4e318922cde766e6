package org.jiangqiao.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
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

  /** The papers of a record, oldest first. */
  @Transactional(readOnly = true)
  public List<Attachment> of(String subjectKind, UUID subject) {
    return jdbc.sql(
            """
            select a.id, a.file_id, f.name, f.media_type, f.size_bytes, a.note, a.attached_at, a.attached_by
              from files.attachment a
              join files.stored_file f on f.school_id = a.school_id and f.id = a.file_id
             where a.school_id = :school and a.subject_kind = :kind and a.subject_id = :subject and a.withdrawn_at is null
             order by a.id
            """)
        .param("school", Tenancy.required().value())
        .param("kind", subjectKind)
        .param("subject", subject)
        .query(Attachment.class)
        .list();
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
