package org.jiangqiao.access;

import org.jiangqiao.ui.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of the rail for those who look after accounts and rules. */
@Configuration(proxyBeanMethods = false)
class AccessNav {

  private static final String GROUP = "ui.nav.admin";

  @Bean
  NavItem accountsNav() {
    return new NavItem(
        GROUP, 900, "access.accounts.title", "users", "/access/accounts", "access.manage", false);
  }

  @Bean
  NavItem auditNav() {
    return new NavItem(
        GROUP, 910, "access.audit.title", "history", "/access/audit", "access.audit", false);
  }
}
