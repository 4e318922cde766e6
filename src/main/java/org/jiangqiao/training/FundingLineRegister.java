package org.jiangqiao.training;

import static org.jiangqiao.register.Column.Trait.FILTERABLE;
import static org.jiangqiao.register.Column.Trait.HINTED;
import static org.jiangqiao.register.Column.Trait.REQUIRED;
import static org.jiangqiao.register.Column.Trait.SEARCHED_AS_TEXT;
import static org.jiangqiao.register.Column.Trait.SHOWN;
import static org.jiangqiao.register.Column.Trait.SORTABLE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.register.Column;
import org.jiangqiao.register.ColumnType.Flag;
import org.jiangqiao.register.ColumnType.LongText;
import org.jiangqiao.register.ColumnType.Text;
import org.jiangqiao.register.Register;
import org.jiangqiao.register.RegisterSpec;
import org.jiangqiao.register.RowValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 经费渠道: who pays for training; a subsidised line pays for a person once a calendar year. */
@Component
class FundingLineRegister implements Register {

  private static final RegisterSpec SPEC =
      new RegisterSpec(
          "training/funding-lines",
          "training.funding_line",
          "training.fundingLines",
          "coin",
          "training.read",
          "training.manage",
          List.of(
              Column.of("name", "name", new Text(80), REQUIRED, SORTABLE, SHOWN, SEARCHED_AS_TEXT),
              Column.of("subsidised", "subsidised", new Flag(), FILTERABLE, SHOWN, HINTED),
              Column.of("note", "note", new LongText(1000), SHOWN)),
          "name",
          new RegisterSpec.Sort("name", false),
          false);

  private final JdbcClient jdbc;
  private final SameName names;

  FundingLineRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.names = new SameName(jdbc, "training.funding_line");
  }

  @Override
  public RegisterSpec spec() {
    return SPEC;
  }

  @Override
  public List<Clash> clashes(List<Draft> drafts) {
    return names.clashes(drafts, "training.refusal.sameFundingLine", true);
  }

  @Override
  public Map<Integer, UUID> match(List<RowValues> rows) {
    return names.match(rows);
  }

  @Override
  public List<Refusal> againstWithdrawal(UUID id) {
    int schemes =
        jdbc.sql(
                """
                select count(*) from training.scheme
                 where school_id = :school and funding_line_id = :id and withdrawn_at is null
                """)
            .param("school", Tenancy.required().value())
            .param("id", id)
            .query(Integer.class)
            .single();
    return schemes == 0
        ? List.of()
        : List.of(Refusal.of("training.refusal.fundingLineUsed", schemes));
  }
}
