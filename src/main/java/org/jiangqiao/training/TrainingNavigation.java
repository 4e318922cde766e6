package org.jiangqiao.training;

import org.jiangqiao.register.ImportPlace;
import org.jiangqiao.ui.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of the rail that lead to training, and where its workbooks are handed in. */
@Configuration(proxyBeanMethods = false)
class TrainingNavigation {

  private static final String GROUP = "ui.nav.service";
  private static final String READ = "training.read";

  @Bean
  ImportPlace batchImportPlace(BatchImport target) {
    return new ImportPlace(BatchImport.PATH, "training.manage", address -> target);
  }

  @Bean
  NavItem batchesItem() {
    return new NavItem(GROUP, 300, "training.batches", "plant-2", "/training/batches", READ, true);
  }

  @Bean
  NavItem schemesItem() {
    return new NavItem(GROUP, 310, "training.schemes", "books", "/training/schemes", READ, false);
  }

  @Bean
  NavItem fundingLinesItem() {
    return new NavItem(
        GROUP, 312, "training.fundingLines.title", "coin", "/training/funding-lines", READ, false);
  }

  @Bean
  NavItem planItem() {
    return new NavItem(GROUP, 320, "training.plan", "target", "/training/plan", READ, false);
  }

  @Bean
  NavItem summariesItem() {
    return new NavItem(
        GROUP, 330, "training.summaries", "archive", "/training/summaries", READ, false);
  }
}
