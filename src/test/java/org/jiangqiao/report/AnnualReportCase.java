package org.jiangqiao.report;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiangqiao.AppTest;
import org.jiangqiao.access.Actor;
import org.jiangqiao.evidence.TrainingScenario;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** A school with three farmers trained in the school year 2025–2026, and the report of 2026. */
abstract class AnnualReportCase extends AppTest {

  static final Actor BY = Actor.outsider("测试");
  static final LocalDate DAY = LocalDate.of(2026, 3, 5);

  @Autowired AnnualReports reports;
  @Autowired Blocks blocks;
  @Autowired AnnualReportDesk desk;

  UUID report;
  UUID scheme;

  @BeforeEach
  void aReportBegun() {
    scheme = inSchool(() -> new TrainingScenario(jdbc).scheme("花椒栽培", "农民培训", "FARMER"));
    inSchool(() -> train(new TrainingScenario(jdbc), "张信春", "覃海川", "单小英"));
    report = inSchool(() -> reports.begin(BY, 2026));
  }

  UUID train(TrainingScenario scenario, String... names) {
    UUID batch = scenario.closed(scheme, "花椒" + names[0], DAY);
    for (String name : names) {
      scenario.completed(scheme, batch, scenario.person(name), "FARMER", DAY);
    }
    return batch;
  }

  UUID block(String text) {
    return inSchool(() -> {
      UUID id = blocks.add(BY, report, "c2");
      blocks.write(BY, id, 0, text);
      return id;
    });
  }

  ResultActions look(String path, String role) throws Exception {
    return mvc.perform(get(path).with(as(role)).locale(Locale.CHINA));
  }

  ResultActions send(String role, String path, String... fields) throws Exception {
    var request = post(path).with(as(role)).with(csrf()).locale(Locale.CHINA);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return mvc.perform(request);
  }

  ResultActions fill(String row, String value, String seen, String reason) throws Exception {
    return send(
        "TRAINING_OFFICE",
        "/reports/" + report + "/cell-fills",
        "row",
        row,
        "column",
        "THIS",
        "seen",
        seen,
        "value",
        value,
        "paper",
        "毕业生名册",
        "signer",
        "教务处赵",
        "reason",
        reason);
  }

  List<String> strings(String sql) {
    return inSchool(() -> jdbc.sql(sql).param("school", school.value()).query(String.class).list());
  }
}
