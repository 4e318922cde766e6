package org.jiangqiao.report;

import org.jiangqiao.ui.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where publications stand in the rail. */
@Configuration(proxyBeanMethods = false)
class EditionNav {

  @Bean
  NavItem editionsItem() {
    return new NavItem(
        "ui.nav.overview",
        40,
        "edition.nav",
        "file-certificate",
        "/publications",
        "figures.read",
        false);
  }
}
