package org.jiangqiao.directory;

/** Rows that name an organization. */
public interface OrganizationReference extends RecordReference {}
