package org.jiangqiao.directory;

import static org.jiangqiao.register.Column.Trait.BULK;
import static org.jiangqiao.register.Column.Trait.FILTERABLE;
import static org.jiangqiao.register.Column.Trait.HINTED;
import static org.jiangqiao.register.Column.Trait.NULLABLE;
import static org.jiangqiao.register.Column.Trait.PERSONAL;
import static org.jiangqiao.register.Column.Trait.REQUIRED;
import static org.jiangqiao.register.Column.Trait.SEARCHED_AS_CODE;
import static org.jiangqiao.register.Column.Trait.SEARCHED_AS_NAME;
import static org.jiangqiao.register.Column.Trait.SEARCHED_AS_TEXT;
import static org.jiangqiao.register.Column.Trait.SECONDARY;
import static org.jiangqiao.register.Column.Trait.SHOWN;
import static org.jiangqiao.register.Column.Trait.SORTABLE;
import static org.jiangqiao.register.Column.Trait.TELLS_APART;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.register.Column;
import org.jiangqiao.register.ColumnType.Choice;
import org.jiangqiao.register.ColumnType.Industry;
import org.jiangqiao.register.ColumnType.LongText;
import org.jiangqiao.register.ColumnType.PhoneNumber;
import org.jiangqiao.register.ColumnType.Place;
import org.jiangqiao.register.ColumnType.SocialCredit;
import org.jiangqiao.register.ColumnType.Text;
import org.jiangqiao.register.RecordRow;
import org.jiangqiao.register.Register;
import org.jiangqiao.register.RegisterSpec;
import org.jiangqiao.register.RowValues;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 单位: firms, dealers, associations, offices, schools and villages the school works with. */
@Component
class OrganizationRegister implements Register {

  private final RegisterSpec spec;
  private final OrganizationClashes clashes;

  OrganizationRegister(JdbcClient jdbc, OrganizationClashes clashes) {
    List<String> kinds =
        jdbc.sql("select code from directory.organization_kind order by position")
            .query(String.class)
            .list();
    this.clashes = clashes;
    this.spec =
        new RegisterSpec(
            "directory/organizations",
            "directory.organization",
            "directory.organizations",
            "building",
            "directory.read",
            "directory.manage",
            columns(kinds),
            "name",
            new RegisterSpec.Sort("name", false),
            true);
  }

  private static List<Column> columns(List<String> kinds) {
    return List.of(
        Column.of("name", "name", new Text(120), REQUIRED, SORTABLE, SHOWN, SEARCHED_AS_TEXT),
        Column.of("shortName", "short_name", new Text(60), SEARCHED_AS_TEXT),
        Column.of("aliases", "aliases", new Text(300), HINTED, SEARCHED_AS_TEXT),
        Column.of(
            "kind",
            "kind_code",
            new Choice(kinds, "directory.kind."),
            REQUIRED,
            FILTERABLE,
            SORTABLE,
            SHOWN,
            BULK,
            TELLS_APART),
        Column.of(
            "creditCode",
            "credit_code",
            new SocialCredit(),
            NULLABLE,
            FILTERABLE,
            SHOWN,
            HINTED,
            SECONDARY,
            SEARCHED_AS_CODE),
        Column.of(
            "region", "region_code", new Place(), FILTERABLE, SHOWN, SECONDARY, BULK, TELLS_APART),
        Column.of("industry", "industry_code", new Industry(), FILTERABLE, SHOWN, SECONDARY, BULK),
        Column.of("address", "address", new Text(200)),
        Column.of("contactName", "contact_name", new Text(50), PERSONAL, SHOWN, SEARCHED_AS_NAME),
        Column.of(
            "contactPhone",
            "contact_phone",
            new PhoneNumber(),
            PERSONAL,
            FILTERABLE,
            SHOWN,
            SECONDARY,
            SEARCHED_AS_CODE),
        Column.of("note", "note", new LongText(1000)));
  }

  @Override
  public RegisterSpec spec() {
    return spec;
  }

  @Override
  public List<Clash> clashes(List<Draft> drafts) {
    return clashes.of(drafts);
  }

  @Override
  public Map<Integer, UUID> match(List<RowValues> rows) {
    return clashes.match(rows);
  }

  @Override
  public String identity(RowValues row) {
    String code = row.text("creditCode");
    return code.isEmpty() ? NameKeys.of(row.text("name")) : code;
  }

  @Override
  public Map<String, @Nullable Object> derived(UUID id, RowValues values) {
    Map<String, @Nullable Object> derived = new HashMap<>();
    derived.put("name_keys", keys(values).toArray(String[]::new));
    return derived;
  }

  /** The reduced names under which the organization may be known. */
  static List<String> keys(RowValues values) {
    return NameKeys.all(values.text("name"), values.text("shortName"), values.text("aliases"));
  }

  @Override
  public List<Refusal> againstRestoration(RecordRow row) {
    return clashes.againstRestoration(row.id());
  }
}
