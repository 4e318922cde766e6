package org.jiangqiao.access;

import org.springframework.web.servlet.ModelAndView;

/**
 * 凭编号核验: a kind of things that schools give out under a number, and of which anybody who has the
 * number may see at {@code /c/{number}} whether they stand.
 */
public interface CheckedByNumber {

  /** The kind under which {@link PublicLinks} knows the numbers. */
  String kind();

  /** What is known of the thing now; asked in the scope of its school. */
  ModelAndView page(PublicLinks.Target target, String number);
}
