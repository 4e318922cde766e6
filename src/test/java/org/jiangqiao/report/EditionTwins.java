package org.jiangqiao.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.TwinRows;
import org.jiangqiao.access.Accounts;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.journal.PublicationKeys;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.Period;
import org.jiangqiao.kernel.SchoolId;
import org.jiangqiao.ui.Viewer;
import org.springframework.stereotype.Component;

@Component
class EditionTwins implements TwinRows {

  private final Accounts accounts;
  private final Editions editions;
  private final EditionRequests requests;
  private final PublicationKeys keys;

  EditionTwins(
      Accounts accounts, Editions editions, EditionRequests requests, PublicationKeys keys) {
    this.accounts = accounts;
    this.editions = editions;
    this.requests = requests;
    this.keys = keys;
  }

  @Override
  public Map<String, String> of(SchoolId school) {
    return Tenancy.in(school, () -> rows(school));
  }

  private Map<String, String> rows(SchoolId school) {
    Actor one = somebody();
    FrozenCell cell = new FrozenCell.ByHand("投入", BigDecimal.TEN, "万元", null, "台账", "周科");
    UUID edition =
        editions.publish(
            new EditionDraft(
                Ids.next(),
                "BULLETIN",
                "双胞胎",
                List.of(cell),
                List.of(),
                null,
                "",
                one,
                somebody()));
    UUID account = one.account() == null ? Ids.next() : one.account();
    UUID request =
        requests.ask(
            new Viewer(school, "", false, account, one.name(), Set.of(), Set.of()),
            "双胞胎",
            new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 9, 1)),
            List.of("training.persons"),
            null,
            "");
    return Map.of(
        "/publications/", edition.toString(),
        "/publications/requests/", request.toString(),
        "/publications/keys/", keys.all().getFirst().id().toString());
  }

  private Actor somebody() {
    String name = "twin." + UUID.randomUUID().toString().substring(0, 13);
    UUID account =
        accounts.create(
            Actor.outsider("测试"), name, "双胞胎", "a-long-made-up-sentence", Set.of("TRAINER"));
    return new Actor(account, "双胞胎");
  }
}
