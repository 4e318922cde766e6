package org.jiangqiao.directory;

import org.jiangqiao.ui.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the directory stands in the rail. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

  @Bean
  NavItem peopleNav() {
    return new NavItem(
        "ui.nav.directory",
        600,
        "directory.nav.people",
        "users",
        "/directory/people",
        "directory.read",
        true);
  }

  @Bean
  NavItem organizationsNav() {
    return new NavItem(
        "ui.nav.directory",
        610,
        "directory.nav.organizations",
        "building",
        "/directory/organizations",
        "directory.read",
        false);
  }

  @Bean
  OrganizationReference employers(JdbcClient jdbc) {
    return TableReference.organization(jdbc, "directory.person", "organization_id");
  }
}
