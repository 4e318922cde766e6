package org.jiangqiao.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.TwinRows;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.SchoolId;
import org.springframework.stereotype.Component;

@Component
class AccessTwins implements TwinRows {

  private final Accounts accounts;

  AccessTwins(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Map<String, UUID> of(SchoolId school) {
    String name = "twin." + UUID.randomUUID().toString().substring(0, 13);
    UUID account =
        Tenancy.in(
            school,
            () ->
                accounts.create(
                    Actor.outsider("测试"),
                    name,
                    "双胞胎",
                    "a-long-made-up-sentence",
                    Set.of("TRAINER")));
    return Map.of("/access/accounts/{id}", account);
  }
}
