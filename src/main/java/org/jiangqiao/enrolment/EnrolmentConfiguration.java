package org.jiangqiao.enrolment;

import org.jiangqiao.directory.OrganizationReference;
import org.jiangqiao.directory.PersonReference;
import org.jiangqiao.directory.TableReference;
import org.jiangqiao.register.ImportPlace;
import org.jiangqiao.training.Batches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The nightly check of the seats, where rosters are handed in, and the rows that follow when people
 * or firms are merged.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EnrolmentConfiguration {

  @Bean
  ImportPlace rosterImportPlace(
      Batches batches, RosterImportJudge judge, RosterImportWriter writer) {
    return new ImportPlace(
        RosterImport.PATH,
        "training.manage",
        address -> new RosterImport(batches.head(ImportPlace.id(address, "batch")), judge, writer));
  }

  @Bean
  ImportPlace rostersImportPlace(RostersImport target) {
    return new ImportPlace(RostersImport.PATH, "training.manage", address -> target);
  }

  @Bean
  PersonReference enrolledPeople(JdbcClient jdbc) {
    return TableReference.person(jdbc, "training.enrolment", "person_id", "person_key");
  }

  @Bean
  OrganizationReference employersOfTheEnrolled(JdbcClient jdbc) {
    return TableReference.organization(jdbc, "training.enrolment", "organization_id");
  }

  @Bean
  OrganizationReference rosterLinks(JdbcClient jdbc) {
    return TableReference.organization(jdbc, "training.roster_link", "organization_id");
  }
}
