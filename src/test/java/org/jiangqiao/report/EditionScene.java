package org.jiangqiao.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.DatabaseOwner;
import org.jiangqiao.access.Actor;
import org.jiangqiao.evidence.Indicators;
import org.jiangqiao.evidence.Question;
import org.jiangqiao.evidence.TrainingScenario;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A school with a few completions, and what it takes to publish them. */
abstract class EditionScene extends AppTest {

  static final LocalDate DAY = LocalDate.of(2026, 5, 20);
  static final Period YEAR = new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 9, 1));

  @Autowired Editions editions;
  @Autowired EditionStore store;
  @Autowired EditionBundle bundle;
  @Autowired Indicators indicators;
  @Autowired Environment settings;

  TrainingScenario data() {
    return new TrainingScenario(jdbc);
  }

  DatabaseOwner owner() {
    return new DatabaseOwner(settings, school);
  }

  Actor actor(String name) {
    return inSchool(() ->
        new Actor(
            accounts.create(
                Actor.outsider("测试"),
                name.hashCode() + "." + UUID.randomUUID().toString().substring(0, 13),
                name,
                PASSWORD,
                Set.of("TRAINER")),
            name));
  }

  FrozenCell cell(String indicator) {
    return cell(indicator, YEAR, Map.of());
  }

  FrozenCell cell(String indicator, Period period, Map<String, String> filters) {
    return new FrozenCell.Counted(
        indicator, new Question(indicators.get(indicator, period), period, filters));
  }

  FrozenCell byHand() {
    return new FrozenCell.ByHand("校企合作投入", new BigDecimal("12.50"), "万元", null, "2026 年合作台账", "周科");
  }

  EditionDraft draft(List<FrozenCell> cells) {
    return draft(cells, null, "");
  }

  EditionDraft draft(List<FrozenCell> cells, @Nullable UUID corrects, String reason) {
    return new EditionDraft(
        Ids.next(),
        "BULLETIN",
        "2025–2026 学年数据",
        cells,
        List.of("本学年培训社会人员。"),
        corrects,
        reason,
        actor("提出人"),
        actor("批准人"));
  }

  UUID publish(FrozenCell... cells) {
    EditionDraft draft = draft(List.of(cells));
    return inSchool(() -> editions.publish(draft));
  }

  EditionManifest manifest(UUID edition) {
    return inSchool(() -> store.signed(edition).read());
  }

  String bundle(UUID edition) {
    return inSchool(() -> {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      bundle.write(edition, out);
      return out.toString(StandardCharsets.UTF_8);
    });
  }

  static VerifierReport verify(String bundle) {
    byte[] bytes = bundle.getBytes(StandardCharsets.UTF_8);
    try {
      return Verifier.verify(() -> new ByteArrayInputStream(bytes), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
