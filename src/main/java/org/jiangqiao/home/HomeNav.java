package org.jiangqiao.home;

import org.jiangqiao.ui.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the home page stands in the rail. */
@Configuration(proxyBeanMethods = false)
class HomeNav {

  @Bean
  NavItem overviewItem() {
    return new NavItem("ui.nav.overview", 10, "home.nav", "layout-dashboard", "/", "", true);
  }
}
