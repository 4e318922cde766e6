package org.jiangqiao.training;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import org.jiangqiao.access.OwnPanel;
import org.jiangqiao.register.Fragments;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 我的日历 on a person's own page. */
@Component
class CalendarPanel implements OwnPanel {

  private final CalendarFeeds feeds;
  private final Fragments fragments;

  CalendarPanel(CalendarFeeds feeds, Fragments fragments) {
    this.feeds = feeds;
    this.fragments = fragments;
  }

  @Override
  public boolean stands(Page page) {
    return page.may("training.read");
  }

  @Override
  public Content content(Page page, Viewer viewer) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("page", page);
    feeds
        .of(viewer.account())
        .ifPresent(feed -> {
          parameters.put("address", address(feed.token()));
          parameters.put("onlyMine", feed.onlyMine());
        });
    return fragments.of("training/calendarPanel", parameters);
  }

  private static String address(String token) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/calendar/" + token + ".ics")
        .build()
        .toUriString();
  }
}
