package org.jiangqiao.claims;

/** A number found in a sentence, by its place there. */
record Found(
    int start,
    int end,
    Interval interval,
    MeasureWord measure,
    MentionKind kind,
    MentionReason reason) {}
