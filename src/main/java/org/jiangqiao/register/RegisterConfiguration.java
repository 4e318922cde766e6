package org.jiangqiao.register;

import java.util.List;
import org.jiangqiao.api.ApiSends;
import org.jiangqiao.files.Attachments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages every register has. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

  @Bean
  RegisterHandlers listHandlers(
      ListPages lists, SavedViews views, Options options, List<ListTool> tools) {
    return register -> new RegisterListHandler(register, lists, views, options, tools);
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

  @Bean
  RegisterHandlers apiHandlers(
      RegisterRows rows,
      RegisterDesk desk,
      RegisterWriter writer,
      ApiReader reader,
      ApiRecords records,
      ApiSends sends) {
    return register -> new RegisterApiHandler(register, rows, desk, writer, reader, records, sends);
  }

  @Bean
  RegisterHandlers bulkHandlers(BulkEdit bulk, FormReader reader) {
    return register -> new RegisterBulkHandler(register, bulk, reader);
  }

  @Bean
  RegisterHandlers exportHandlers(Exports exports) {
    return register -> new RegisterExportHandler(register, exports);
  }

  @Bean
  RegisterHandlers attachmentHandlers(Attachments attachments, RegisterRows rows) {
    return register -> new RegisterAttachmentHandler(register, attachments, rows);
  }
}
