package org.jiangqiao.evidence;

import gg.jte.Content;
import java.util.Map;
import org.jiangqiao.ui.Page;

/** A part of a figure's page that another module adds, supplied as a bean. */
public interface FigurePanel {

  /**
   * What it shows for a figure.
   *
   * @param address the parameters of the page, among them those of the panel's own
   */
  Content content(Page page, Figure figure, Question question, Map<String, String> address);
}
