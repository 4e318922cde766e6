package org.jiangqiao.register;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Import pages for every register. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

  @Bean
  ImportRegister.Tools importTools(
      ImportJudge judge, ImportWriter writer, ImportUndo undo, ImportTypes types) {
    return new ImportRegister.Tools(judge, writer, undo, types);
  }

  @Bean
  RegisterHandlers importHandlers(ImportPages pages, ImportRegister.Tools tools) {
    return register -> new ImportHandler(register, pages, tools);
  }

  @Bean
  RegisterHandlers importRunHandlers(ImportPages pages, ImportRegister.Tools tools) {
    return register -> new ImportRunHandler(register, pages, tools);
  }
}
