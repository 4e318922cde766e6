package org.jiangqiao.ui;

/**
 * One entry of the rail, supplied as a bean by the module it leads to.
 *
 * @param group message key of the heading it stands under
 * @param order position over all groups, small first
 * @param text message key of its name
 * @param icon symbol in icons.svg
 * @param href where it leads
 * @param right the right that makes it visible; empty for everybody
 * @param onPhone whether it also stands in the phone's bottom bar
 */
public record NavItem(
    String group,
    int order,
    String text,
    String icon,
    String href,
    String right,
    boolean onPhone) {}
