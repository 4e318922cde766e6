package org.jiangqiao.training;

import static org.jiangqiao.register.Column.Trait.BULK;
import static org.jiangqiao.register.Column.Trait.FILTERABLE;
import static org.jiangqiao.register.Column.Trait.HINTED;
import static org.jiangqiao.register.Column.Trait.REQUIRED;
import static org.jiangqiao.register.Column.Trait.SEARCHED_AS_TEXT;
import static org.jiangqiao.register.Column.Trait.SECONDARY;
import static org.jiangqiao.register.Column.Trait.SHOWN;
import static org.jiangqiao.register.Column.Trait.SORTABLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.codes.Audience;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.register.Column;
import org.jiangqiao.register.ColumnType.Choice;
import org.jiangqiao.register.ColumnType.LongText;
import org.jiangqiao.register.ColumnType.Text;
import org.jiangqiao.register.ColumnType.Whole;
import org.jiangqiao.register.ColumnType.Year;
import org.jiangqiao.register.Register;
import org.jiangqiao.register.RegisterSpec;
import org.jiangqiao.register.RowValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 历史汇总: totals older than the platform, each with the paper that states them. Grade C is an
 * official document, D a mere statement; better grades need rows, and rows are never invented.
 */
@Component
class SummaryRegister implements Register {

  private static final RegisterSpec SPEC =
      new RegisterSpec(
          "training/summaries",
          "training.summary_record",
          "training.summaryRegister",
          "archive",
          "training.read",
          "training.manage",
          columns(),
          "programmeLine",
          new RegisterSpec.Sort("year", true),
          false);

  private final JdbcClient jdbc;
  private final Clock clock;

  SummaryRegister(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private static List<Column> columns() {
    List<String> audiences = Arrays.stream(Audience.values()).map(Audience::code).toList();
    return List.of(
        Column.of("year", "year", new Year(), REQUIRED, FILTERABLE, SORTABLE, SHOWN),
        Column.of(
            "programmeLine",
            "programme_line",
            new Text(60),
            REQUIRED,
            FILTERABLE,
            SORTABLE,
            SHOWN,
            BULK,
            SEARCHED_AS_TEXT),
        Column.of(
            "audience",
            "audience",
            new Choice(audiences, "codes.audience."),
            REQUIRED,
            FILTERABLE,
            SHOWN,
            SECONDARY,
            BULK),
        Column.of("batches", "batches", new Whole(0, 100_000), REQUIRED, SORTABLE, SHOWN),
        Column.of(
            "personTimes",
            "person_times",
            new Whole(0, 10_000_000),
            REQUIRED,
            SORTABLE,
            SHOWN,
            HINTED),
        Column.of(
            "sourceTitle",
            "source_title",
            new Text(200),
            REQUIRED,
            SHOWN,
            SECONDARY,
            HINTED,
            SEARCHED_AS_TEXT),
        Column.of(
            "grade",
            "grade",
            new Choice(List.of("C", "D"), "training.grade."),
            REQUIRED,
            FILTERABLE,
            SHOWN,
            BULK),
        Column.of("note", "note", new LongText(1000)));
  }

  @Override
  public RegisterSpec spec() {
    return SPEC;
  }

  @Override
  public void check(RowValues values, FormErrors errors) {
    Long year = values.whole("year");
    if (year != null && (year < 1950 || year > LocalDate.now(clock).getYear())) {
      errors.add("year", "training.refusal.summaryYear");
    }
  }

  @Override
  public List<Clash> clashes(List<Draft> drafts) {
    Map<String, UUID> known = known(drafts.stream().map(Draft::values).toList());
    List<Clash> clashes = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      RowValues values = drafts.get(i).values();
      UUID other = known.get(key(values));
      if (other != null && !other.equals(drafts.get(i).id())) {
        String line = values.text("programmeLine");
        Refusal refusal =
            Refusal.of("training.refusal.sameSummary", String.valueOf(values.whole("year")), line);
        clashes.add(new Clash(i, "programmeLine", refusal, other, false));
      }
    }
    return clashes;
  }

  @Override
  public Map<Integer, UUID> match(List<RowValues> rows) {
    Map<String, UUID> known = known(rows);
    Map<Integer, UUID> matches = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      UUID other = known.get(key(rows.get(i)));
      if (other != null) {
        matches.put(i, other);
      }
    }
    return matches;
  }

  private static String key(RowValues values) {
    return values.whole("year")
        + "/"
        + values.text("audience")
        + "/"
        + values.text("programmeLine");
  }

  private Map<String, UUID> known(List<RowValues> rows) {
    String[] keys = rows.stream().map(SummaryRegister::key).distinct().toArray(String[]::new);
    Map<String, UUID> known = new HashMap<>();
    jdbc.sql(
            """
            select year || '/' || audience || '/' || programme_line, id from training.summary_record
             where school_id = :school and withdrawn_at is null
               and year || '/' || audience || '/' || programme_line = any(:keys::text[])
            """)
        .param("school", Tenancy.required().value())
        .param("keys", keys)
        .query(row -> {
          known.put(row.getString(1), row.getObject(2, UUID.class));
        });
    return known;
  }
}
