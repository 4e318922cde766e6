-- A choice that somebody took back: it no longer speaks for its wording, and who took it back stays known.
alter table claims.choice add column withdrawn_at timestamptz, add column withdrawn_by text;
grant update (withdrawn_at, withdrawn_by) on claims.choice to jiangqiao_app;
