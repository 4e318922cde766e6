package org.jiangqiao.training;

import org.jiangqiao.directory.OrganizationReference;
import org.jiangqiao.directory.TableReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of training that follow when organizations are merged. */
@Configuration(proxyBeanMethods = false)
class TrainingReferences {

  @Bean
  OrganizationReference customersOfBatches(JdbcClient jdbc) {
    return TableReference.organization(jdbc, "training.batch", "customer_id");
  }

  @Bean
  OrganizationReference commissionersOfSchemes(JdbcClient jdbc) {
    return TableReference.organization(jdbc, "training.scheme", "commissioned_by");
  }
}
