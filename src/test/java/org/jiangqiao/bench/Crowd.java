package org.jiangqiao.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.codes.Pinyin;
import org.jiangqiao.codes.SearchTerms;

/** Made-up people in the register, written by set SQL: COPY does not work under row security. */
final class Crowd {

  private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹";
  private static final String GIVEN = "信春成明小宝秀英建国桂兰德华玉梅志强晓红文军光荣永福";
  private static final List<String> VILLAGES =
      List.of("慈云镇小园村", "石蟆镇羊石村", "永兴镇旸谷村", "吴滩镇现龙村", "蔡家镇龙里村", "白沙镇宝珠村");
  private static final int AT_ONCE = 50_000;

  private final BenchApp app;
  private int size;

  Crowd(BenchApp app) {
    this.app = app;
  }

  /** The name of the n-th person. */
  static String name(int n) {
    int given = GIVEN.length();
    return ""
        + SURNAMES.charAt(n % SURNAMES.length())
        + GIVEN.charAt(n / SURNAMES.length() % given)
        + GIVEN.charAt((n / SURNAMES.length() / given + n) % given);
  }

  /** The telephone number of the n-th person. */
  static String phone(int n) {
    return "1" + (30 + n % 70) + String.format("%08d", n * 7_919L % 100_000_000L);
  }

  /** Sees to it that there are at least so many. */
  void ensure(int people) throws SQLException {
    if (people <= size) {
      return;
    }
    Progress.say("making %,d persons", people - size);
    try (Connection connection = app.owner()) {
      names(connection);
      connection.setAutoCommit(false);
      for (int from = size; from < people; from += AT_ONCE) {
        write(connection, from, Math.min(from + AT_ONCE, people));
      }
    }
    check();
    app.settle("directory.person");
    size = people;
  }

  private static void names(Connection connection) throws SQLException {
    execute(
        connection,
        "create temp table made_up_name (n integer primary key, name text, search text[], sort_key text)",
        "create temp table made_up_village (n integer primary key, name text, search text[])");
    try (PreparedStatement insert =
        connection.prepareStatement("insert into made_up_name values (?, ?, ?, ?)")) {
      for (int n = 0; n < cycle(); n++) {
        String name = name(n);
        insert.setInt(1, n);
        insert.setString(2, name);
        insert.setArray(3, texts(connection, SearchTerms.index(List.of(Pinyin.personName(name)))));
        insert.setString(4, Pinyin.sortKey(name));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into made_up_village values (?, ?, ?)")) {
      for (int n = 0; n < VILLAGES.size(); n++) {
        insert.setInt(1, n);
        insert.setString(2, VILLAGES.get(n));
        insert.setArray(
            3, texts(connection, SearchTerms.index(List.of(Pinyin.text(VILLAGES.get(n))))));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** After so many people the names begin anew, and so does {@link #name}. */
  private static int cycle() {
    return SURNAMES.length() * GIVEN.length() * GIVEN.length();
  }

  private void write(Connection connection, int from, int until) throws SQLException {
    app.enter(connection);
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into directory.person (school_id, id, person_key, name, paper_kind, paper_mask, birth_date, sex,
              phone, region_code, village, search, sort_key, created_at, created_by)
            select ?::uuid, uuidv7(), gen_random_uuid(), m.name, 'ID_CARD', '500116********' || lpad((i % 10000)::text, 4, '0'),
                   date '1950-01-01' + i % 18000, case i % 2 when 0 then 'MALE' else 'FEMALE' end, t.phone, '500116', v.name,
                   m.search || v.search || array['d:' || left(t.phone, 1), 'd:' || left(t.phone, 2)]
                     || array(select distinct 'e:' || substr(t.phone, k, 3) from generate_series(1, 9) k),
                   m.sort_key, now(), '测速'
              from generate_series(?, ?) i
              join made_up_name m on m.n = i % ?
              join made_up_village v on v.n = i % ?,
              lateral (select '1' || (30 + i % 70) || lpad((i * 7919::bigint % 100000000)::text, 8, '0') phone) t
            """)) {
      insert.setString(1, app.school().toString());
      insert.setInt(2, from);
      insert.setInt(3, until - 1);
      insert.setInt(4, cycle());
      insert.setInt(5, VILLAGES.size());
      insert.executeUpdate();
    }
    connection.commit();
  }

  /** The search words made by SQL must be those that the product makes. */
  private void check() throws SQLException {
    String name = name(1);
    String village = VILLAGES.get(1);
    Set<String> wanted =
        new HashSet<>(
            SearchTerms.index(List.of(Pinyin.personName(name), Pinyin.text(village)), phone(1)));
    try (Connection connection = app.connection()) {
      app.enter(connection);
      try (PreparedStatement select =
          connection.prepareStatement("select search from directory.person where phone = ?")) {
        select.setString(1, phone(1));
        try (var rows = select.executeQuery()) {
          rows.next();
          Set<String> made = new HashSet<>(List.of((String[]) rows.getArray(1).getArray()));
          if (!made.equals(wanted)) {
            throw new IllegalStateException("made-up persons are not found as real ones are");
          }
        }
      }
    }
  }

  /** The ids and keys of so many persons. */
  List<Person> some(int people) throws SQLException {
    ensure(people);
    List<Person> found = new ArrayList<>();
    try (Connection connection = app.connection()) {
      app.enter(connection);
      try (PreparedStatement select =
          connection.prepareStatement(
              "select id, person_key from directory.person where created_by = '测速' order by id limit ?")) {
        select.setInt(1, people);
        try (var rows = select.executeQuery()) {
          while (rows.next()) {
            found.add(new Person(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
          }
        }
      }
    }
    return found;
  }

  /** A person as the seat function knows one. */
  record Person(UUID id, UUID key) {}

  private static Array texts(Connection connection, Collection<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
