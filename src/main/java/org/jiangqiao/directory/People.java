package org.jiangqiao.directory;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.IdNumber;
import org.jiangqiao.codes.IdentityPaper;
import org.jiangqiao.codes.SearchTerms;
import org.jiangqiao.codes.TextCleaner;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.register.RecordRow;
import org.jiangqiao.register.RegisterRows;
import org.jiangqiao.register.RegisterWriter;
import org.jiangqiao.register.RowValues;
import org.jiangqiao.register.SearchSql;
import org.jiangqiao.register.SqlPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 人员, for the modules that deal with people. */
@Component
public class People {

  /**
   * Somebody who signs up, comes in or stands in a list.
   *
   * @param idNumber the number of an identity card, already checked; null for other papers
   * @param paperNumber the number of another paper; null for none
   */
  public record NewPerson(
      String name,
      @Nullable IdNumber idNumber,
      IdentityPaper paperKind,
      @Nullable String paperNumber,
      String phone,
      String regionCode,
      String village,
      @Nullable UUID organizationId) {}

  /** The record of a human being and the platform-wide key by which people are counted. */
  public record PersonRef(UUID id, UUID personKey, boolean created) {}

  /** What other modules show of a person; the number only masked. */
  public record PersonRow(
      UUID id,
      UUID personKey,
      String name,
      String paperMask,
      @Nullable LocalDate birthDate,
      String sex,
      String phone,
      String village,
      String organizationName) {}

  private static final String SELECT =
      """
      select t.id, t.person_key, t.name, t.paper_mask, t.birth_date, t.sex, t.phone, t.village,
             coalesce(o.name, '') organization_name
        from directory.person t
        left join directory.organization o on o.school_id = t.school_id and o.id = t.organization_id
       where t.school_id = :school
      """;

  private final JdbcClient jdbc;
  private final PersonRegister register;
  private final RegisterRows rows;
  private final RegisterWriter writer;

  People(JdbcClient jdbc, PersonRegister register, RegisterRows rows, RegisterWriter writer) {
    this.jdbc = jdbc;
    this.register = register;
    this.rows = rows;
    this.writer = writer;
  }

  /**
   * The record of somebody, found by the number of the paper, or without a paper by name and phone;
   * otherwise made. What the record lacks is filled in, what it says is not overwritten.
   *
   * @throws RuleRefused when the number is on file under another name
   * @throws org.jiangqiao.codes.InvalidCode when the number of another paper is wrong
   */
  @Transactional
  public PersonRef findOrCreate(Actor actor, NewPerson person) {
    RowValues values = values(person);
    oneAtATime(values);
    UUID found = register.match(List.of(values)).get(0);
    if (found != null) {
      return known(actor, rows.get(register.spec(), found), values);
    }
    UUID id = writer.create(actor, register, values, null);
    return new PersonRef(id, key(id), true);
  }

  private PersonRef known(Actor actor, RecordRow row, RowValues given) {
    if (!comparable(row.values().text("name")).equals(comparable(given.text("name")))) {
      throw new RuleRefused("directory.refusal.otherName");
    }
    Map<String, @Nullable Object> missing = new HashMap<>();
    for (String column : List.of("phone", "region", "village", "organization")) {
      Object value = row.values().get(column);
      if (value == null || value.equals("")) {
        missing.put(column, given.get(column));
      }
    }
    RowValues filled = row.values().overlaid(RowValues.of(missing));
    if (missing.keySet().stream().anyMatch(column -> !filled.agrees(row.values(), column))) {
      writer.change(actor, register, row, filled, "");
    }
    return new PersonRef(row.id(), key(row.id()), false);
  }

  /** 阿依古丽·买买提 is written with several dots and with none. */
  private static String comparable(String name) {
    return TextCleaner.line(name).replaceAll("[\\s\\p{P}]", "");
  }

  private static RowValues values(NewPerson person) {
    Map<String, @Nullable Object> values = new HashMap<>();
    IdNumber card = person.idNumber();
    String number = card == null ? requireNonNullElse(person.paperNumber(), "") : card.value();
    IdentityPaper kind = card == null ? person.paperKind() : IdentityPaper.ID_CARD;
    boolean none = number.isBlank();
    values.put("name", TextCleaner.line(person.name()));
    values.put("paperKind", none ? IdentityPaper.NONE.code() : kind.code());
    values.put("paperNumber", none ? "" : kind.normalise(number));
    values.put("phone", person.phone());
    values.put("region", person.regionCode());
    values.put("village", TextCleaner.line(person.village()));
    values.put("organization", person.organizationId());
    return RowValues.of(values);
  }

  // Two sign-ups of one person in the same moment must not make two records.
  private void oneAtATime(RowValues values) {
    String who = Tenancy.required() + values.text("paperNumber");
    String which = values.text("paperNumber").isEmpty() ? values.text("name") : "";
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, 4711))")
        .param("who", who + which)
        .query((row, n) -> true)
        .single();
  }

  private UUID key(UUID id) {
    return jdbc.sql(
            "select person_key from directory.person where school_id = :school and id = :id")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(UUID.class)
        .single();
  }

  /**
   * People in force who may be the one at the door: of that name, or reached by that phone; those
   * of the name first.
   */
  @Transactional(readOnly = true)
  public List<PersonRow> like(String name, String phone, int limit) {
    return jdbc.sql(
            SELECT
                + """
                   and t.withdrawn_at is null and (t.name = :name or (:phone <> '' and t.phone = :phone))
                 order by t.name <> :name, t.sort_key collate "C", t.id limit :limit
                """)
        .param("school", Tenancy.required().value())
        .param("name", TextCleaner.line(name))
        .param("phone", phone)
        .param("limit", limit)
        .query(PersonRow.class)
        .list();
  }

  /** One person; empty when there is none in this school. */
  @Transactional(readOnly = true)
  public Optional<PersonRow> find(UUID id) {
    return jdbc.sql(SELECT + " and t.id = :id")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(PersonRow.class)
        .optional();
  }

  /** People in force whose name, pinyin, phone or village has the text, by name. */
  @Transactional(readOnly = true)
  public List<PersonRow> search(String text, int limit) {
    List<String> terms = SearchTerms.query(text);
    if (terms.isEmpty()) {
      return List.of();
    }
    SqlPart found = SearchSql.first("directory.person", terms, limit);
    return jdbc.sql(SELECT + " and " + found.sql() + " order by t.sort_key collate \"C\", t.id")
        .params(found.parameters())
        .param("school", Tenancy.required().value())
        .query(PersonRow.class)
        .list();
  }
}
