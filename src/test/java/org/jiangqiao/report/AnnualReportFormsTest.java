package org.jiangqiao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiangqiao.AppTest;
import org.jiangqiao.evidence.Indicators;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

class AnnualReportFormsTest extends AppTest {

  private static final String FORM =
      """
      year: 2025
      note: {zh: 注, en: note}
      chapters: [{key: c1, number: 1, zh: 人才培养, en: Talent}]
      units: {项: {en: items, counts: SCHEMES}}
      tables:
        - key: t1
          number: 1
          zh: 表
          en: Table
          rows: [%s]
      """;

  @Autowired Indicators indicators;
  @Autowired AnnualReportForms forms;

  @Test
  void theFormOf2025HasEightPartsAndSixTables() {
    AnnualReportForm form = forms.holding(2026);
    assertThat(form.year()).isEqualTo(2025);
    assertThat(form.chapters()).hasSize(8);
    assertThat(form.tables()).hasSize(6);
  }

  @Test
  void aFaultNamesTheFileAndTheEntry() {
    refuses("{code: 1.01, zh: 甲, en: a, unit: 斤}", "1.01 counts in 斤, which no unit declares");
    refuses("{code: 1.01, zh: 甲, en: a, unti: 项}", "knows no [unti]");
    refuses("{code: 1.01, zh: 甲, en: a, unit: 项, indicator: training.no}", "which is no indicator");
    refuses(
        "{code: 1.01, zh: 甲, en: a, unit: 项, indicator: training.persons}",
        "1.01 counts in 项, training.persons in PERSONS");
    refuses(
        "{code: 1.01, zh: 甲, en: a, unit: 项, indicator: training.schemes, filters: {colour: red}}",
        "narrows training.schemes by colour");
    refuses("{code: 1.01, zh: 甲, en: a}, {code: 1.01, zh: 乙, en: b}", "1.01 stands twice");
  }

  private void refuses(String rows, String fault) {
    var file = new ByteArrayResource(FORM.formatted(rows).getBytes(StandardCharsets.UTF_8), "form");
    assertThatThrownBy(() -> new AnnualReportForms(indicators, List.of(file)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("form")
        .hasMessageContaining(fault);
  }
}
