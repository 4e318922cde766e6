package org.jiangqiao.evidence;

import java.time.LocalDate;
import java.util.List;
import org.jiangqiao.ui.Viewer;

/** 待办: what waits for the viewer; supplied as a bean by each module that knows of something. */
public interface Todo {

  /**
   * One thing to do.
   *
   * @param text message key of the sentence, which names the consequence
   * @param arguments what the sentence names
   * @param href where it is done
   * @param due the day it was or is due
   */
  record Item(Urgency urgency, String text, List<String> arguments, String href, LocalDate due) {}

  /** How pressing it is. */
  enum Urgency {
    /** Holds up a figure or is long overdue. */
    NOW,
    /** Should be done within days. */
    SOON,
    /** Good to know. */
    LATER
  }

  /** What waits for this viewer; empty when the viewer's office has nothing to do with it. */
  List<Item> items(Viewer viewer, LocalDate today);
}
