package org.jiangqiao.directory;

/** Rows that name a person. */
public interface PersonReference extends RecordReference {}
