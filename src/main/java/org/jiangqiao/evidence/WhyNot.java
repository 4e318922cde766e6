package org.jiangqiao.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 为什么没算: tells for one record whether an indicator counts it, condition by condition. */
@Component
public class WhyNot {

  /**
   * One condition.
   *
   * @param text message key of the sentence that says it in words, true or false
   * @param facts what the sentence may name
   * @param condition message key of the condition's name, where the sentence only says that there
   *     is no record to judge; else empty
   */
  public record Reason(String text, boolean holds, List<String> facts, String condition) {}

  /** The answer: counted if every reason holds. {@code facts} begin with the name and the batch. */
  public record Answer(List<Reason> reasons, List<String> facts) {

    /** Whether the figure counts the record. */
    public boolean counted() {
      return reasons.stream().allMatch(Reason::holds);
    }

    private long held() {
      return reasons.stream().filter(Reason::holds).count();
    }
  }

  private final JdbcClient jdbc;

  WhyNot(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Explains one record, such as an enrolment.
   *
   * @throws NotFound when the indicator knows no such record
   */
  @Transactional(readOnly = true)
  public Answer of(Question question, UUID candidate) {
    return question.indicator().parts().stream()
        .flatMap(part -> answers(question, part, candidate).stream())
        // A record decided twice is judged by its best decision, as the figure does.
        .max(Comparator.comparingLong(Answer::held))
        .orElseThrow(() -> new NotFound("candidate " + candidate));
  }

  private List<Answer> answers(Question question, Part part, UUID candidate) {
    WhySql sql = new WhySql(part, question.indicator().time(), new Selection(question));
    Statement statement = sql.statement().with("candidate", candidate);
    return jdbc.sql(statement.sql())
        .params(statement.parameters())
        .query((row, n) -> answer(row, part.evidence(), sql.reasons()))
        .list();
  }

  private static Answer answer(ResultSet row, Evidence evidence, List<WhySql.Asked> names)
      throws SQLException {
    List<String> facts = new ArrayList<>();
    for (int i = 1; i <= evidence.names("fact").size(); i++) {
      String fact = row.getString(1 + names.size() + i);
      facts.add(fact == null ? "" : fact);
    }
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      boolean holds = row.getBoolean(i + 2);
      boolean open = !row.getBoolean(1) && names.get(i).name().startsWith("condition.");
      reasons.add(
          open
              ? new Reason(
                  "figure.why.noRecord",
                  false,
                  facts,
                  "figure." + evidence.key() + "." + names.get(i).name())
              : new Reason(text(evidence, names.get(i), holds), holds, facts, ""));
    }
    return new Answer(reasons, facts);
  }

  private static String text(Evidence evidence, WhySql.Asked asked, boolean holds) {
    String name = asked.name();
    String prefix =
        name.startsWith("step.") || name.startsWith("condition.")
            ? "figure." + evidence.key() + "." + name
            : "figure.why." + name;
    return prefix + (holds != asked.excluding() ? ".yes" : ".no");
  }
}
