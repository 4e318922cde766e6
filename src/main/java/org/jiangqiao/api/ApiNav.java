package org.jiangqiao.api;

import org.jiangqiao.ui.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where keys stand in the rail; the page that explains them is reached from there. */
@Configuration(proxyBeanMethods = false)
class ApiNav {

  @Bean
  NavItem apiKeysNav() {
    return new NavItem(
        "ui.nav.admin", 905, "api.keys.title", "plug", "/access/api-keys", "access.manage", false);
  }
}
