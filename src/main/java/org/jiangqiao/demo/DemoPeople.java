package org.jiangqiao.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.codes.Pinyin;
import org.jiangqiao.codes.SearchTerms;
import org.jiangqiao.directory.Identities;
import org.jiangqiao.kernel.SchoolId;

/** Makes people and writes them as the directory keeps them: number sealed, masked, searchable. */
final class DemoPeople {

  /** Somebody who can be enrolled. */
  record Person(UUID id, UUID key) {}

  private static final String COLUMNS =
      "school_id, id, person_key, name, paper_kind, paper_mask, birth_date, sex, phone, region_code, village,"
          + " search, sort_key, created_at, created_by";

  private final Identities identities;
  private final Dice dice;

  DemoPeople(Identities identities, Dice dice) {
    this.identities = identities;
    this.dice = dice;
  }

  /**
   * Writes so many people of an age.
   *
   * @param firstSerial serial of the first one, different for each group, so that nobody stands
   *     twice
   */
  List<Person> write(
      Connection connection,
      SchoolId school,
      int count,
      int firstSerial,
      int youngest,
      int oldest,
      String region,
      OffsetDateTime now)
      throws SQLException, IOException {
    List<Person> people = new ArrayList<>(count);
    List<Object[]> secrets = new ArrayList<>(count);
    try (CopyRows rows = new CopyRows(connection, "directory.person", COLUMNS)) {
      for (int i = 0; i < count; i++) {
        LocalDate birth =
            now.toLocalDate().minusYears(dice.between(youngest, oldest)).minusDays(dice.below(365));
        String number = MadeUp.identityNumber(birth, firstSerial + i);
        UUID id = dice.id(now.toInstant().toEpochMilli());
        UUID key = identities.personKey("ID_CARD", number);
        Identities.Sealed sealed = identities.seal(school, id, number);
        String name = MadeUp.personName(dice);
        String phone = MadeUp.phone(firstSerial + i);
        rows.add(
            school,
            id,
            key,
            name,
            "ID_CARD",
            number.substring(0, 6) + "***********" + number.charAt(17),
            birth,
            (number.charAt(16) - '0') % 2 == 1 ? "MALE" : "FEMALE",
            phone,
            region,
            MadeUp.village(dice),
            SearchTerms.index(List.of(Pinyin.personName(name)), phone),
            Pinyin.sortKey(name),
            now,
            "演示数据");
        secrets.add(new Object[] {school, id, sealed.wrappedKey(), sealed.cipher()});
        people.add(new Person(id, key));
      }
    }
    try (CopyRows rows =
        new CopyRows(
            connection, "directory.person_secret", "school_id, person_id, wrapped_key, cipher")) {
      for (Object[] secret : secrets) {
        rows.add(secret);
      }
    }
    return people;
  }
}
