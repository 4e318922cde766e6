package org.jiangqiao.training;

import java.util.Locale;
import java.util.UUID;
import org.jiangqiao.codes.Pinyin;
import org.jiangqiao.database.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 班次编号: proposes year, initials of the scheme and a running number, as 2026-HJ-003. */
@Component
@Transactional(readOnly = true)
class BatchNumbers {

  private static final int INITIALS = 2;
  private final JdbcClient jdbc;

  BatchNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next free number of a scheme in a year. */
  String next(int year, String schemeName) {
    String prefix = year + "-" + initials(schemeName) + "-";
    int last =
        jdbc.sql(
                """
                select coalesce(max(substring(number from length(:prefix) + 1)::integer), 0) from training.batch
                 where school_id = :school and withdrawn_at is null and number ~ ('^' || :prefix || '[0-9]{1,6}$')
                """)
            .param("school", Tenancy.required().value())
            .param("prefix", prefix)
            .query(Integer.class)
            .single();
    return "%s%03d".formatted(prefix, last + 1);
  }

  /** Whether another batch than the given one bears the number. */
  boolean isTaken(String number, @Nullable UUID except) {
    return jdbc.sql(
            """
            select exists (select from training.batch
             where school_id = :school and number = :number and withdrawn_at is null
               and id is distinct from :except::uuid)
            """)
        .param("school", Tenancy.required().value())
        .param("number", number)
        .param("except", except)
        .query(Boolean.class)
        .single();
  }

  private static String initials(String name) {
    String letters =
        Pinyin.text(name).initials().getFirst().replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT);
    return letters.isEmpty() ? "PX" : letters.substring(0, Math.min(INITIALS, letters.length()));
  }
}
