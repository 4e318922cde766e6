package org.jiangqiao.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.bench.BareList.Asked;
import org.jiangqiao.bench.BareList.Row;
import org.jiangqiao.codes.Pinyin;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.register.Place;
import org.jiangqiao.register.RecordRow;
import org.jiangqiao.register.RegisterQuery;
import org.jiangqiao.register.RegisterRows;
import org.jiangqiao.register.RegisterSpec;
import org.jiangqiao.register.Registers;
import org.springframework.util.LinkedMultiValueMap;

/** A page of the list of persons and searches in it, against the same SQL through the driver. */
final class ListMeasure {

  private static final double MOST = 2;
  private static final double MOST_MILLIS = 300;

  private final BenchApp app;
  private final Sizes sizes;
  private final RegisterSpec spec;
  private final RegisterRows rows;
  private final Visitor office;

  ListMeasure(BenchApp app, Sizes sizes, Crowd crowd) throws Exception {
    crowd.ensure(sizes.people());
    this.app = app;
    this.sizes = sizes;
    this.spec = app.bean(Registers.class).at("directory/people").spec();
    this.rows = app.bean(RegisterRows.class);
    this.office = app.office();
  }

  List<Line> run() throws Exception {
    List<Line> lines = new ArrayList<>();
    try (BareList bare = new BareList(app)) {
      for (Asked asked : questions(bare)) {
        Progress.say("list of %,d persons: %s", sizes.people(), asked.name());
        lines.addAll(measure(bare, asked));
      }
    }
    lines.add(
        Line.exactly(
            "statements for one page of rows",
            "" + Statements.during(() -> page(new Asked("", "", null))),
            "1"));
    lines.add(
        Line.fact(
            "statements for one page over HTTP, with session, account, count and saved views",
            "" + Statements.during(() -> office.open(path(new Asked("", "", null))))));
    return lines;
  }

  private List<Asked> questions(BareList bare) throws Exception {
    // Somebody in the middle of the crowd, as a clerk would look for him or her.
    int one = sizes.people() / 3;
    String name = Crowd.name(one);
    return List.of(
        new Asked("first page", "", null),
        new Asked("page in the middle", "", bare.middle(sizes.people())),
        new Asked("search by initials", Pinyin.personName(name).initials().getFirst(), null),
        new Asked("search by one letter, which very many have", "w", null),
        // All of them stand together, and at the far end of the order.
        new Asked("search by the pinyin of a surname", "zheng", null),
        new Asked("search by characters", name.substring(1), null),
        new Asked("search by the end of a telephone number", Crowd.phone(one).substring(7), null));
  }

  private List<Line> measure(BareList bare, Asked asked) throws Exception {
    List<UUID> found = page(asked).stream().map(RecordRow::id).toList();
    if (found.isEmpty() || !found.equals(bare.page(asked, false))) {
      throw new IllegalStateException("the two lists differ: " + asked);
    }
    String path = path(asked);
    List<Double> medians =
        Rounds.medians(
            sizes.rounds(),
            () -> each(() -> page(asked)),
            () -> each(() -> bare.page(asked, false)),
            () -> each(() -> open(path)),
            () -> each(() -> bare.page(asked, true)));
    String what = "%,d persons, %s: ".formatted(sizes.people(), asked.name());
    List<Line> lines = new ArrayList<>();
    lines.add(Line.time(what + "rows", medians.get(0), medians.get(1), MOST));
    lines.add(Line.time(what + "whole page over HTTP", medians.get(2), medians.get(3), MOST));
    if (!asked.text().isEmpty()) {
      lines.add(Line.atMost(what + "until it is there", medians.get(2), "ms", MOST_MILLIS));
    }
    return lines;
  }

  private double each(Rounds.Work work) throws Exception {
    return Rounds.each(sizes.pages(), work);
  }

  private List<RecordRow> page(Asked asked) {
    return Tenancy.in(
        app.school(),
        () -> {
          var address = new LinkedMultiValueMap<String, String>();
          address.add("q", asked.text());
          RegisterQuery query = RegisterQuery.of(spec, address);
          Row after = asked.after();
          Place place =
              after == null ? new Place.Start() : new Place.After(after.position(), after.id());
          return rows.page(query, place, RegisterRows.PAGE).rows();
        });
  }

  private Web.Answer open(String path) throws Exception {
    Web.Answer answer = office.open(path);
    if (answer.status() != 200) {
      throw new IllegalStateException(path + " was answered with " + answer.status());
    }
    return answer;
  }

  private String path(Asked asked) {
    Row after = asked.after();
    String place =
        after == null
            ? ""
            : "&after="
                + Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                        (after.id() + after.position()).getBytes(StandardCharsets.UTF_8));
    return spec.href() + "?q=" + Web.encoded(asked.text()) + place;
  }
}
