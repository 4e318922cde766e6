package org.jiangqiao.evidence;

import org.jiangqiao.ui.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where figures stand in the rail. */
@Configuration(proxyBeanMethods = false)
class EvidenceNav {

  @Bean
  NavItem figuresItem() {
    return new NavItem(
        "ui.nav.overview", 20, "figure.nav", "chart-bar", "/figures", "figures.read", false);
  }
}
