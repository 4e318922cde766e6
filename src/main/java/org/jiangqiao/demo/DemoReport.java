package org.jiangqiao.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.report.AnnualReports;
import org.jiangqiao.report.Blocks;
import org.jiangqiao.report.CellFills;

/** Begins the annual report of the school year that ended last; texts and papers are made up. */
final class DemoReport {

  private static final Actor BY = Actor.outsider("演示数据");

  private static final Map<String, List<String>> COMMON =
      Map.of(
          "profile",
          List.of("（演示文字）学校设 8 个专业，面向农村、社区和企业开展培训。本段为演示，不是真实学校的情况。"),
          "c2",
          List.of(
              "（演示文字）本学年开展非学历培训 {training.schemes} 项、{training.batches} 期，结业 {training.person-times} 人次，上学年为 {training.person-times@last} 人次；授课 {training.lesson-hours} 学时。\n其中农民 {training.person-times?audience=FARMER} 人次，企业职工 {training.person-times?audience=EMPLOYEE} 人次。"),
          "c7",
          List.of("（演示文字）跟踪回访 {training.follow-ups} 次，覆盖面仍需扩大。"));

  private DemoReport() {}

  static void write(
      OffsetDateTime now, String said, AnnualReports reports, Blocks blocks, CellFills fills) {
    LocalDate today = now.toLocalDate();
    UUID report = reports.begin(BY, AcademicYear.of(today).startYear());
    for (String chapter : List.of("profile", "c2", "c7")) {
      COMMON.getOrDefault(chapter, List.of()).forEach(text -> block(blocks, report, chapter, text));
    }
    block(blocks, report, "c2", said);
    fills.fillFirst(BY, report, "1.01", "612", "毕业生名册（演示材料）", "教务处（演示）");
    fills.fillFirst(BY, report, "5.17", "86.5", "培训收入汇总表（演示材料）", "财务处（演示）");
    fills.fillFirst(BY, report, "6.01", "2318", "学籍统计表（演示材料）", "学生处（演示）");
  }

  private static void block(Blocks blocks, UUID report, String chapter, String text) {
    blocks.write(BY, blocks.add(BY, report, chapter), 0, text);
  }
}
