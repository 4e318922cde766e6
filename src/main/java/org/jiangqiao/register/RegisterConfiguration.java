package org.jiangqiao.register;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages every register has. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

  @Bean
  RegisterHandlers listHandlers(ListPages lists, SavedViews views, Options options) {
    return register -> new RegisterListHandler(register, lists, views, options);
  }

  @Bean
  RegisterHandlers formHandlers(
      Forms forms, FormReader reader, RegisterDesk desk, RegisterRows rows) {
    return register -> new RegisterFormHandler(register, forms, reader, desk, rows);
  }

  @Bean
  RegisterHandlers recordHandlers(RecordPages pages, RegisterRows rows, RegisterWriter writer) {
    return register -> new RegisterRecordHandler(register, pages, rows, writer);
  }
}
