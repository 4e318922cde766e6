package org.jiangqiao.claims;

import org.jiangqiao.ui.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where checked texts stand in the rail. */
@Configuration(proxyBeanMethods = false)
class ClaimNav {

  @Bean
  NavItem claimsItem() {
    return new NavItem(
        "ui.nav.overview", 25, "claims.nav", "clipboard-check", "/claims", "figures.read", false);
  }
}
