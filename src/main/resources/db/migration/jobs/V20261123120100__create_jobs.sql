create schema jobs;
grant usage on schema jobs to jiangqiao_app;

-- Long work in the background: can be left, found again, cancelled.
create table jobs.job (
  school_id uuid not null references access.school,
  id uuid not null,
  kind text not null,
  title text not null,
  account_id uuid not null,
  actor text not null,
  submitted_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  outcome text check (outcome in ('DONE', 'REFUSED', 'FAILED', 'CANCELLED', 'INTERRUPTED')),
  done bigint not null default 0,
  total bigint not null default 0,
  result text not null default '',
  result_href text not null default '',
  cancel_requested_at timestamptz,
  primary key (school_id, id)
);
create index job_recent on jobs.job (school_id, account_id, id desc);
call platform.protect('jobs.job');

-- Jobs under way over all schools, so that a start after a crash finds what it interrupted.
create table jobs.running (
  job_id uuid primary key,
  school_id uuid not null,
  started_at timestamptz not null
);
grant select, insert, delete on jobs.running to jiangqiao_app;
