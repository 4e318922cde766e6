package org.jiangqiao.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiangqiao.codes.InvalidCode;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.register.Register.Clash;
import org.jiangqiao.register.Register.Draft;
import org.jiangqiao.register.RowValues;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds people who are there already: by the number for sure, by name and phone or birthday
 * perhaps.
 */
@Component
class PersonClashes {

  private record Known(
      UUID id,
      UUID personKey,
      String name,
      String paperMask,
      String phone,
      @Nullable LocalDate birthDate) {}

  /** A person found by the number, or, without a key, by name and telephone. */
  private record Match(UUID id, @Nullable UUID personKey, String name, String phone) {}

  private static final String KNOWN =
      """
      select p.id, p.person_key, p.name, p.paper_mask, p.phone, p.birth_date
        from (select id from directory.person
               where school_id = :school and withdrawn_at is null and person_key = any(cast(:keys as uuid[]))
              union
              select n.id from unnest(cast(:names as text[]), cast(:phones as text[])) d (name, phone)
                join directory.person n on n.school_id = :school and n.withdrawn_at is null
                                       and n.name = d.name and n.phone = d.phone
               where d.phone <> ''
              union
              select n.id from unnest(cast(:names as text[]), cast(:days as date[])) d (name, birth_date)
                join directory.person n on n.school_id = :school and n.withdrawn_at is null
                                       and n.name = d.name and n.birth_date = d.birth_date) found
        join directory.person p on p.school_id = :school and p.id = found.id
       order by p.created_at, p.id
      """;

  /** By the number; by name and telephone only of those who gave none. */
  private static final String MATCHING =
      """
      select p.id, p.person_key, p.name, p.phone
        from directory.person p
       where p.school_id = :school and p.withdrawn_at is null and p.person_key = any(cast(:keys as uuid[]))
      union all
      (select p.id, null, p.name, p.phone
         from unnest(cast(:names as text[]), cast(:phones as text[])) d (name, phone)
         join directory.person p on p.school_id = :school and p.withdrawn_at is null
                                and p.name = d.name and p.phone = d.phone
        order by p.created_at, p.id)
      """;

  private final JdbcClient jdbc;
  private final Identities identities;

  PersonClashes(JdbcClient jdbc, Identities identities) {
    this.jdbc = jdbc;
    this.identities = identities;
  }

  List<Clash> of(List<Draft> drafts) {
    List<RowValues> rows = drafts.stream().map(Draft::values).toList();
    List<Optional<UUID>> keys = rows.stream().map(this::key).toList();
    Map<UUID, Known> byKey = new HashMap<>();
    Map<String, List<Known>> byName = new HashMap<>();
    known(rows, keys)
        .forEach(person -> {
          byKey.put(person.personKey(), person);
          byName.computeIfAbsent(person.name(), n -> new ArrayList<>()).add(person);
        });
    List<Clash> clashes = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      Known same = keys.get(i).map(byKey::get).orElse(null);
      if (same != null && !same.id().equals(draft.id())) {
        clashes.add(clash(i, "paperNumber", "sameNumber", same, true));
      }
      for (Known other : byName.getOrDefault(draft.values().text("name"), List.of())) {
        if (!other.id().equals(draft.id()) && other != same && mayBeSame(draft.values(), other)) {
          clashes.add(clash(i, "name", "samePerson", other, false));
        }
      }
    }
    return clashes;
  }

  Map<Integer, UUID> match(List<RowValues> rows) {
    List<Optional<UUID>> keys = rows.stream().map(this::key).toList();
    Map<UUID, UUID> byKey = new HashMap<>();
    Map<String, UUID> byNameAndPhone = new HashMap<>();
    for (Match person : matching(rows, keys)) {
      if (person.personKey() == null) {
        byNameAndPhone.put(nameAndPhone(person.name(), person.phone()), person.id());
      } else {
        byKey.put(person.personKey(), person.id());
      }
    }
    Map<Integer, UUID> matches = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      RowValues row = rows.get(i);
      UUID match =
          keys.get(i).isPresent()
              ? byKey.get(keys.get(i).get())
              : byNameAndPhone.get(nameAndPhone(row.text("name"), row.text("phone")));
      if (match != null) {
        matches.put(i, match);
      }
    }
    return matches;
  }

  private static String nameAndPhone(String name, String phone) {
    return name + "/" + phone;
  }

  private List<Match> matching(List<RowValues> rows, List<Optional<UUID>> keys) {
    List<RowValues> numberless =
        IntStream.range(0, rows.size())
            .filter(i -> keys.get(i).isEmpty() && !rows.get(i).text("phone").isEmpty())
            .mapToObj(rows::get)
            .toList();
    return jdbc.sql(MATCHING)
        .param("school", Tenancy.required().value())
        .param("keys", texts(keys.stream().flatMap(Optional::stream)))
        .param("names", texts(numberless.stream().map(row -> row.text("name"))))
        .param("phones", texts(numberless.stream().map(row -> row.text("phone"))))
        .query(Match.class)
        .list();
  }

  /** A merged record comes back by undoing the merge, and a number is on file only once. */
  List<Refusal> againstRestoration(UUID person) {
    return jdbc
        .sql(
            """
            select case when p.merged_into is not null then 'directory.refusal.merged'
                        else 'directory.refusal.numberTaken' end
              from directory.person p
             where p.school_id = :school and p.id = :person
               and (p.merged_into is not null or exists (
                 select from directory.person o
                  where o.school_id = p.school_id and o.person_key = p.person_key
                    and o.id <> p.id and o.withdrawn_at is null))
            """)
        .param("school", Tenancy.required().value())
        .param("person", person)
        .query(String.class)
        .list()
        .stream()
        .map(code -> Refusal.of(code))
        .toList();
  }

  /** Two different numbers are two people; otherwise one phone or one birthday makes us ask. */
  private static boolean mayBeSame(RowValues draft, Known other) {
    boolean differ = !draft.text("paperNumber").isEmpty() && !other.paperMask().isEmpty();
    boolean phone = !other.phone().isEmpty() && other.phone().equals(draft.text("phone"));
    boolean birthday = other.birthDate() != null && other.birthDate().equals(birthDate(draft));
    return !differ && (phone || birthday);
  }

  private static @Nullable LocalDate birthDate(RowValues draft) {
    try {
      return Paper.of(draft).idNumber().map(n -> n.birthDate()).orElse(draft.day("birthDate"));
    } catch (InvalidCode e) {
      return draft.day("birthDate");
    }
  }

  private Optional<UUID> key(RowValues row) {
    Paper paper = Paper.of(row);
    try {
      return paper.isGiven()
          ? Optional.of(identities.personKey(paper.kind().code(), paper.normal()))
          : Optional.empty();
    } catch (InvalidCode e) {
      // The number itself is refused elsewhere; it can be nobody's.
      return Optional.empty();
    }
  }

  private static Clash clash(int draft, String column, String text, Known other, boolean blocking) {
    return new Clash(
        draft, column, Refusal.of("directory.clash." + text, other.name()), other.id(), blocking);
  }

  /**
   * The people whom one of the rows may mean. Of a common name there are hundreds: only those are
   * fetched who also share the telephone number or the birthday.
   */
  private List<Known> known(List<RowValues> rows, List<Optional<UUID>> keys) {
    return jdbc.sql(KNOWN)
        .param("school", Tenancy.required().value())
        .param("keys", texts(keys.stream().flatMap(Optional::stream)))
        .param("names", texts(rows.stream().map(row -> row.text("name"))))
        .param("phones", texts(rows.stream().map(row -> row.text("phone"))))
        .param("days", texts(rows.stream().map(PersonClashes::birthDate)))
        .query(Known.class)
        .list();
  }

  private static @Nullable String[] texts(Stream<? extends @Nullable Object> values) {
    return values.map(value -> value == null ? null : value.toString()).toArray(String[]::new);
  }
}
