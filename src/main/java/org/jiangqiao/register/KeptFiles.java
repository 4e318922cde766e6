package org.jiangqiao.register;

import org.jiangqiao.access.Schools;
import org.jiangqiao.database.Tenancy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sheets and lists that were kept long enough are deleted, also when nobody comes by any more. */
@Component
class KeptFiles {

  private final ImportFiles imports;
  private final ImportRuns runs;
  private final ExportFiles exports;
  private final Schools schools;

  KeptFiles(ImportFiles imports, ImportRuns runs, ExportFiles exports, Schools schools) {
    this.imports = imports;
    this.runs = runs;
    this.exports = exports;
    this.schools = schools;
  }

  /** Every night, all schools. */
  @Scheduled(cron = "0 10 3 * * *", zone = "Asia/Shanghai")
  void everyNight() {
    imports.purge();
    exports.files().purge();
    schools.all().forEach(school -> Tenancy.run(school.id(), runs::purge));
  }
}
