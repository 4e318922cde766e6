package org.jiangqiao.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.TwinRows;
import org.jiangqiao.access.Actor;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.SchoolId;
import org.springframework.stereotype.Component;

/** A record of every register, for the addresses that programs call. */
@Component
class ApiTwins implements TwinRows {

  private static final Map<String, Map<String, Object>> VALUES =
      Map.of(
          "directory/organizations", Map.of("name", "双胞胎汽修厂", "kind", "ENTERPRISE"),
          "directory/people", Map.of("name", "双胞胎", "phone", "13800001234"),
          "training/funding-lines", Map.of("subsidised", true),
          "training/schemes",
              Map.of("name", "双胞胎焊接", "audience", "FARMER", "hours", 8L, "completionPercent", 80L),
          "training/summaries",
              Map.of(
                  "year", 1999L,
                  "programmeLine", "双胞胎",
                  "audience", "FARMER",
                  "batches", 1L,
                  "personTimes", 9L,
                  "sourceTitle", "双胞胎总结",
                  "grade", "C"));

  private final Registers registers;
  private final RegisterWriter writer;

  ApiTwins(Registers registers, RegisterWriter writer) {
    this.registers = registers;
    this.writer = writer;
  }

  @Override
  public Map<String, UUID> of(SchoolId school) {
    Map<String, UUID> records = new LinkedHashMap<>();
    for (Register register : registers.all()) {
      Map<String, Object> values =
          new LinkedHashMap<>(VALUES.getOrDefault(register.spec().path(), Map.of()));
      // What is unique in a school is made so: other tests ask for twins too.
      values.putIfAbsent(register.spec().title(), "双胞胎" + UUID.randomUUID());
      UUID id =
          Tenancy.in(
              school,
              () -> writer.create(Actor.outsider("测试"), register, RowValues.of(values), null));
      records.put(ApiRecords.base(register.spec()) + "/{id}", id);
    }
    return records;
  }
}
