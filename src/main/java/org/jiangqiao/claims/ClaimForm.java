package org.jiangqiao.claims;

/** What was typed to have a text checked. */
record ClaimForm(String title, String text) {}
