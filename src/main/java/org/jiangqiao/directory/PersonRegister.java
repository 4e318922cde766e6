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

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.codes.IdentityPaper;
import org.jiangqiao.codes.InvalidCode;
import org.jiangqiao.codes.Sex;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.register.Column;
import org.jiangqiao.register.ColumnType.Choice;
import org.jiangqiao.register.ColumnType.Day;
import org.jiangqiao.register.ColumnType.LongText;
import org.jiangqiao.register.ColumnType.PaperNumber;
import org.jiangqiao.register.ColumnType.PhoneNumber;
import org.jiangqiao.register.ColumnType.Place;
import org.jiangqiao.register.ColumnType.Reference;
import org.jiangqiao.register.ColumnType.Text;
import org.jiangqiao.register.RecordRow;
import org.jiangqiao.register.Register;
import org.jiangqiao.register.RegisterSpec;
import org.jiangqiao.register.RowValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 人员: every human being the school has to do with, once. */
@Component
class PersonRegister implements Register {

  private static final List<String> TELLING =
      Arrays.stream(IdentityPaper.values())
          .filter(IdentityPaper::tellsBirthDate)
          .map(IdentityPaper::code)
          .toList();

  private final RegisterSpec spec;
  private final PersonClashes clashes;
  private final Identities identities;
  private final Reveals reveals;

  PersonRegister(
      OrganizationRegister organizations,
      PersonClashes clashes,
      Identities identities,
      Reveals reveals) {
    this.reveals = reveals;
    this.clashes = clashes;
    this.identities = identities;
    this.spec =
        new RegisterSpec(
            "directory/people",
            "directory.person",
            "directory.people",
            "users",
            "directory.read",
            "directory.manage",
            columns(organizations.spec()),
            "name",
            new RegisterSpec.Sort("name", false),
            true);
  }

  private static List<Column> columns(RegisterSpec organizations) {
    List<String> papers = Arrays.stream(IdentityPaper.values()).map(IdentityPaper::code).toList();
    List<String> sexes = Arrays.stream(Sex.values()).map(Sex::name).toList();
    return List.of(
        Column.of(
            "name", "name", new Text(50), REQUIRED, PERSONAL, SORTABLE, SHOWN, SEARCHED_AS_NAME),
        Column.of("paperKind", "paper_kind", new Choice(papers, "codes.paper."), FILTERABLE),
        Column.of(
            "paperNumber",
            "paper_mask",
            new PaperNumber("paperKind"),
            PERSONAL,
            SHOWN,
            SECONDARY,
            HINTED,
            TELLS_APART),
        Column.of("sex", "sex", new Choice(sexes, "codes.sex."), FILTERABLE, SHOWN)
            .unless("paperKind", TELLING),
        Column.of(
                "birthDate",
                "birth_date",
                new Day(),
                NULLABLE,
                PERSONAL,
                FILTERABLE,
                SORTABLE,
                SHOWN,
                SECONDARY,
                TELLS_APART)
            .unless("paperKind", TELLING),
        Column.of(
            "phone",
            "phone",
            new PhoneNumber(),
            PERSONAL,
            FILTERABLE,
            SHOWN,
            SEARCHED_AS_CODE,
            TELLS_APART),
        Column.of("region", "region_code", new Place(), FILTERABLE, SHOWN, SECONDARY, BULK),
        Column.of(
            "village",
            "village",
            new Text(60),
            FILTERABLE,
            SORTABLE,
            SHOWN,
            SECONDARY,
            BULK,
            SEARCHED_AS_TEXT,
            TELLS_APART),
        Column.of(
            "organization",
            "organization_id",
            new Reference(organizations),
            FILTERABLE,
            SHOWN,
            SECONDARY,
            BULK),
        Column.of("note", "note", new LongText(1000)));
  }

  @Override
  public RegisterSpec spec() {
    return spec;
  }

  @Override
  public void check(RowValues values, FormErrors errors) {
    Paper paper = Paper.of(values);
    if (!paper.isGiven()) {
      if (paper.kind() != IdentityPaper.NONE && !paper.kept()) {
        errors.add("paperNumber", "directory.wrong.noNumber");
      }
      return;
    }
    try {
      paper.normal();
      paper
          .idNumber()
          .filter(number ->
              values.day("birthDate") != null
                  && !number.birthDate().equals(values.day("birthDate")))
          .ifPresent(number ->
              errors.add("birthDate", "directory.wrong.birthDate", number.birthDate().toString()));
    } catch (InvalidCode e) {
      errors.add("paperNumber", e.reasonKey(), e.args().toArray());
    }
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
    Paper paper = Paper.of(row);
    if (paper.isGiven()) {
      return identities.personKey(paper.kind().code(), paper.normal()).toString();
    }
    String phone = row.text("phone");
    return phone.isEmpty() ? "" : row.text("name") + "/" + phone;
  }

  @Override
  public Map<String, @Nullable Object> derived(UUID id, RowValues values) {
    Paper paper = Paper.of(values);
    Map<String, @Nullable Object> derived = new HashMap<>();
    derived.put("paper_kind", paper.kind().code());
    if (values.text("sex").isEmpty()) {
      derived.put("sex", Sex.UNKNOWN.name());
    }
    if (paper.kept()) {
      return derived;
    }
    derived.put("paper_mask", paper.isGiven() ? paper.mask() : "");
    derived.put(
        "person_key",
        paper.isGiven() ? identities.personKey(paper.kind().code(), paper.normal()) : Ids.next());
    paper
        .idNumber()
        .ifPresent(number -> {
          derived.put("birth_date", number.birthDate());
          derived.put("sex", number.sex().name());
        });
    return derived;
  }

  @Override
  public List<SideRow> sideRows(UUID id, RowValues values) {
    Paper paper = Paper.of(values);
    if (paper.kept()) {
      return List.of();
    }
    if (!paper.isGiven()) {
      return List.of(new SideRow("directory.person_secret", "person_id", Map.of()));
    }
    Identities.Sealed sealed = identities.seal(Tenancy.required(), id, paper.normal());
    return List.of(
        new SideRow(
            "directory.person_secret",
            "person_id",
            Map.of("wrapped_key", sealed.wrappedKey(), "cipher", sealed.cipher())));
  }

  @Override
  public String fullNumbersRight() {
    return "directory.reveal";
  }

  @Override
  public Map<UUID, String> fullNumbers(Actor actor, Collection<UUID> ids, String reason) {
    return reveals.open(actor, ids, reason);
  }

  @Override
  public List<Refusal> againstRestoration(RecordRow row) {
    return clashes.againstRestoration(row.id());
  }
}
