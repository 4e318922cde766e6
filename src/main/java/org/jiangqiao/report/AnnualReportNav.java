package org.jiangqiao.report;

import org.jiangqiao.ui.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where annual reports stand in the rail. */
@Configuration(proxyBeanMethods = false)
class AnnualReportNav {

  @Bean
  NavItem annualReportsItem() {
    return new NavItem(
        "ui.nav.overview", 26, "report.nav", "report-search", "/reports", "figures.read", false);
  }
}
