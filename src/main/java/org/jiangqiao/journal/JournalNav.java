package org.jiangqiao.journal;

import org.jiangqiao.ui.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the sealed record stands in the rail. */
@Configuration(proxyBeanMethods = false)
class JournalNav {

  @Bean
  NavItem journalItem() {
    return new NavItem(
        "ui.nav.admin", 930, "journal.nav", "lock", "/access/journal", "access.audit", false);
  }
}
