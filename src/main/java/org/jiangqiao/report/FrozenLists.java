package org.jiangqiao.report;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jiangqiao.access.PlatformKeys;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.evidence.Indicator;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.evidence.RowKeys;
import org.springframework.stereotype.Component;

/** Reads the rows behind a figure as they would be frozen now. */
@Component
class FrozenLists {

  /** So many bytes of a pseudonym are kept: enough that no two are alike. */
  private static final int SHORT = 16;

  private final RowKeys keys;
  private final Indicators indicators;
  private final PlatformKeys platform;

  FrozenLists(RowKeys keys, Indicators indicators, PlatformKeys platform) {
    this.keys = keys;
    this.indicators = indicators;
    this.platform = platform;
  }

  /** The lists of a figure: one, of a ratio numerator and denominator. */
  List<Indicator> counted(Indicator indicator) {
    return indicators.counted(indicator);
  }

  /** The rows of one list today. */
  List<FrozenRow> today(Question question) {
    Mac mac = mac();
    List<FrozenRow> rows = new ArrayList<>();
    keys.forEach(
        question,
        row ->
            rows.add(
                new FrozenRow(
                    row.id(),
                    row.evidence(),
                    row.weight(),
                    row.grade(),
                    pseudonym(mac, row.key()))));
    return rows;
  }

  /**
   * Persons are known by a keyed hash that only this installation can make: the same in every
   * edition of the school, so that two can be compared, and no person's anywhere else.
   */
  private Mac mac() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = platform.derive("frozen-rows/" + Tenancy.required());
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  private static String pseudonym(Mac mac, String key) {
    return key.isEmpty()
        ? ""
        : HexFormat.of()
            .formatHex(Arrays.copyOf(mac.doFinal(key.getBytes(StandardCharsets.UTF_8)), SHORT));
  }
}
