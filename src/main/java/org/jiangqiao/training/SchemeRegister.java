package org.jiangqiao.training;

import static org.jiangqiao.register.Column.Trait.BULK;
import static org.jiangqiao.register.Column.Trait.FILTERABLE;
import static org.jiangqiao.register.Column.Trait.HINTED;
import static org.jiangqiao.register.Column.Trait.REQUIRED;
import static org.jiangqiao.register.Column.Trait.SEARCHED_AS_TEXT;
import static org.jiangqiao.register.Column.Trait.SECONDARY;
import static org.jiangqiao.register.Column.Trait.SHOWN;
import static org.jiangqiao.register.Column.Trait.SORTABLE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.codes.Audience;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.register.Column;
import org.jiangqiao.register.ColumnType.Choice;
import org.jiangqiao.register.ColumnType.LongText;
import org.jiangqiao.register.ColumnType.Reference;
import org.jiangqiao.register.ColumnType.Text;
import org.jiangqiao.register.ColumnType.Whole;
import org.jiangqiao.register.Register;
import org.jiangqiao.register.RegisterSpec;
import org.jiangqiao.register.RowValues;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 培训项目: what is offered again and again; each batch is held of one. */
@Component
class SchemeRegister implements Register {

  /** The register of organizations, whose class its own module keeps to itself. */
  private static final String ORGANIZATIONS = "org.jiangqiao.directory.OrganizationRegister";

  private final JdbcClient jdbc;
  private final SameName names;
  private final RegisterSpec spec;

  SchemeRegister(
      JdbcClient jdbc,
      @Qualifier(ORGANIZATIONS) Register organizations,
      FundingLineRegister fundingLines) {
    this.jdbc = jdbc;
    this.names = new SameName(jdbc, "training.scheme");
    this.spec =
        new RegisterSpec(
            "training/schemes",
            "training.scheme",
            "training.schemeRegister",
            "books",
            "training.read",
            "training.manage",
            columns(organizations.spec(), fundingLines.spec()),
            "name",
            new RegisterSpec.Sort("name", false),
            true);
  }

  private static List<Column> columns(RegisterSpec organizations, RegisterSpec fundingLines) {
    List<String> audiences = Arrays.stream(Audience.values()).map(Audience::code).toList();
    return List.of(
        Column.of("name", "name", new Text(80), REQUIRED, SORTABLE, SHOWN, SEARCHED_AS_TEXT),
        Column.of(
            "programmeLine",
            "programme_line",
            new Text(60),
            FILTERABLE,
            SORTABLE,
            SHOWN,
            BULK,
            HINTED,
            SEARCHED_AS_TEXT),
        Column.of(
            "audience",
            "audience",
            new Choice(audiences, "codes.audience."),
            REQUIRED,
            FILTERABLE,
            SHOWN,
            BULK),
        Column.of("hours", "hours", new Whole(1, 2000), REQUIRED, SORTABLE, SHOWN),
        Column.of(
            "completionPercent",
            "completion_percent",
            new Whole(1, 100),
            REQUIRED,
            HINTED,
            SHOWN,
            SECONDARY,
            BULK),
        Column.of(
            "commissionedBy",
            "commissioned_by",
            new Reference(organizations),
            FILTERABLE,
            SHOWN,
            SECONDARY),
        Column.of(
            "fundingLine",
            "funding_line_id",
            new Reference(fundingLines),
            FILTERABLE,
            SHOWN,
            SECONDARY,
            BULK),
        Column.of("note", "note", new LongText(2000)));
  }

  @Override
  public RegisterSpec spec() {
    return spec;
  }

  @Override
  public List<Clash> clashes(List<Draft> drafts) {
    return names.clashes(drafts, "training.refusal.sameScheme", false);
  }

  @Override
  public Map<Integer, UUID> match(List<RowValues> rows) {
    return names.match(rows);
  }

  @Override
  public List<Refusal> againstWithdrawal(UUID id) {
    int batches =
        jdbc.sql(
                """
                select count(*) from training.batch b
                 where b.school_id = :school and b.scheme_id = :id and b.withdrawn_at is null
                   and coalesce((select step from training.batch_step s
                                  where s.school_id = b.school_id and s.batch_id = b.id
                                  order by s.id desc limit 1), '') not in ('CLOSED', 'CANCELLED')
                """)
            .param("school", Tenancy.required().value())
            .param("id", id)
            .query(Integer.class)
            .single();
    return batches == 0 ? List.of() : List.of(Refusal.of("training.refusal.schemeUsed", batches));
  }
}
