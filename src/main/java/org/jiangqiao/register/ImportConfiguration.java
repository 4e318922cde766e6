package org.jiangqiao.register;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What imports into registers are made of. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

  @Bean
  ImportRegister.Tools importTools(
      ImportJudge judge, ImportWriter writer, ImportUndo undo, ImportTypes types) {
    return new ImportRegister.Tools(judge, writer, undo, types);
  }
}
