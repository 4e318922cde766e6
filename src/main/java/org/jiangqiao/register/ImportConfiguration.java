package org.jiangqiao.register;

import org.jiangqiao.access.LargeUploads;
import org.jiangqiao.workbook.Caps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** What imports into registers are made of. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

  @Bean
  ImportRegister.Tools importTools(
      ImportJudge judge, ImportWriter writer, ImportUndo undo, ImportTypes types) {
    return new ImportRegister.Tools(judge, writer, undo, types);
  }

  /**
   * Sheets may be large wherever they are handed in by an account that may import many rows. The
   * places are asked for when a sheet comes: who decides about uploads is made before them.
   */
  @Bean
  LargeUploads largeSheets(ObjectProvider<ImportRoutes> routes) {
    return new LargeUploads(
        path -> routes.getObject().isUpload(path),
        ImportPages.LARGE,
        DataSize.ofBytes(Caps.LARGE.fileBytes()));
  }
}
