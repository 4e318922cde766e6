package org.jiangqiao.kernel;

/** 人: how many different people. Headcounts of groups that overlap cannot be added, so no plus. */
public record Headcount(long value) {}
