package org.jiangqiao.report;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.evidence.Definition;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.report.EditionManifest.FrozenDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of editions of the school in scope. They are only ever added. */
@Component
@Transactional(readOnly = true)
class EditionStore {

  /** An edition with what was signed. */
  record Signed(UUID id, String manifest, UUID keyId, byte[] signature) {
    EditionManifest read() {
      return EditionManifest.read(manifest);
    }
  }

  /** A definition's text as it was published. */
  record Text(UUID editionId, String hash, String indicator, int version, String text) {}

  private static final String SELECT =
      """
      select e.id, e.kind, e.title, e.corrects, e.reason, c.id corrected_by, e.published_at,
             e.manifest::json ->> 'publisher' publisher, e.manifest::json ->> 'approver' approver,
             json_array_length(e.manifest::json -> 'figures') figures
        from report.edition e
        left join report.edition c on c.school_id = e.school_id and c.corrects = e.id
       where e.school_id = :school
      """;

  private final JdbcClient jdbc;

  EditionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Edition> all() {
    return jdbc.sql(SELECT + " order by e.published_at desc, e.id desc")
        .param("school", Tenancy.required().value())
        .query(Edition.class)
        .list();
  }

  Optional<Edition> find(UUID id) {
    return jdbc.sql(SELECT + " and e.id = :id")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(Edition.class)
        .optional();
  }

  Edition get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("edition " + id));
  }

  Signed signed(UUID id) {
    return jdbc.sql(
            "select id, manifest, key_id, signature from report.edition where school_id = :school and id = :id")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(Signed.class)
        .optional()
        .orElseThrow(() -> new NotFound("edition " + id));
  }

  /** All editions with what was signed. */
  List<Signed> signed() {
    return jdbc.sql(
            "select id, manifest, key_id, signature from report.edition where school_id = :school order by id")
        .param("school", Tenancy.required().value())
        .query(Signed.class)
        .list();
  }

  /** The packed rows of one list. */
  FrozenRows rows(UUID edition, int position, int list) {
    return jdbc.sql(
            """
            select packed from report.edition_rows
             where school_id = :school and edition_id = :edition and position = :position and list = :list
            """)
        .param("school", Tenancy.required().value())
        .param("edition", edition)
        .param("position", position)
        .param("list", list)
        .query(byte[].class)
        .optional()
        .map(FrozenRows::unpack)
        .orElseThrow(() -> new NotFound("rows of figure " + position));
  }

  /** Definition texts by hash. */
  Map<String, String> definitions(UUID edition) {
    Map<String, String> result = new LinkedHashMap<>();
    jdbc.sql(
            """
            select hash, text from report.edition_definition
             where school_id = :school and edition_id = :edition order by indicator, version
            """)
        .param("school", Tenancy.required().value())
        .param("edition", edition)
        .query(row -> {
          result.put(row.getString(1), row.getString(2));
        });
    return result;
  }

  /** All definition texts of all editions. */
  List<Text> definitions() {
    return jdbc.sql(
            """
            select edition_id, hash, indicator, version, text from report.edition_definition
             where school_id = :school order by edition_id, indicator, version
            """)
        .param("school", Tenancy.required().value())
        .query(Text.class)
        .list();
  }

  /** Lets one act at a time go on about a record; the others wait. */
  @Transactional
  void lock(UUID id) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('edition' || :school || :id, 0))")
        .param("school", Tenancy.required().toString())
        .param("id", id.toString())
        .query(row -> {});
  }

  @Transactional
  void add(EditionDraft draft, OffsetDateTime now, String manifest, UUID key, byte[] signature) {
    jdbc.sql(
            """
            insert into report.edition
              (school_id, id, kind, title, corrects, reason, requester_id, approver_id, published_at,
               manifest, key_id, signature)
            values (:school, :id, :kind, :title, :corrects, :reason, :requester, :approver, :now,
                    :manifest, :key, :signature)
            """)
        .param("school", Tenancy.required().value())
        .param("id", draft.id())
        .param("kind", draft.kind())
        .param("title", draft.title())
        .param("corrects", draft.corrects())
        .param("reason", draft.reason())
        .param("requester", draft.publisher().account())
        .param("approver", draft.approver().account())
        .param("now", now)
        .param("manifest", manifest)
        .param("key", key)
        .param("signature", signature)
        .update();
  }

  @Transactional
  void addRows(UUID edition, int position, int list, byte[] packed) {
    jdbc.sql(
            """
            insert into report.edition_rows (school_id, edition_id, position, list, packed)
            values (:school, :edition, :position, :list, :packed)
            """)
        .param("school", Tenancy.required().value())
        .param("edition", edition)
        .param("position", position)
        .param("list", list)
        .param("packed", packed)
        .update();
  }

  @Transactional
  void addDefinitions(
      UUID edition, Collection<FrozenDefinition> named, Map<String, Definition> texts) {
    for (FrozenDefinition definition : named) {
      jdbc.sql(
              """
              insert into report.edition_definition (school_id, edition_id, hash, indicator, version, text)
              values (:school, :edition, :hash, :indicator, :version, :text)
              """)
          .param("school", Tenancy.required().value())
          .param("edition", edition)
          .param("hash", definition.hash())
          .param("indicator", definition.indicator())
          .param("version", definition.version())
          .param("text", requireNonNull(texts.get(definition.hash())).text())
          .update();
    }
  }
}
