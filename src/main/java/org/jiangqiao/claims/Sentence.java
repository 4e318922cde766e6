package org.jiangqiao.claims;

/**
 * A sentence of a text.
 *
 * @param start where it begins in the text as it was given
 * @param end where it ends there, exclusive
 * @param text its words, broken lines joined
 * @param paragraph the number of its paragraph
 */
public record Sentence(int start, int end, String text, int paragraph) {}
