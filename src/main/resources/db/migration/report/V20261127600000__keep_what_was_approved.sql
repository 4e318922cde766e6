-- What an approval approved: the report's numbers by their place. Older approvals know none.
alter table report.review_step add column stated jsonb,
  add constraint review_approval_states check (stated is null or step = 'APPROVED');
