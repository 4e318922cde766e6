create schema claims;
grant usage on schema claims to jiangqiao_app;

-- 文稿: a text whose numbers were held against the records. The text stays as it was given.
create table claims.draft_text (
  school_id uuid not null references access.school,
  id uuid not null,
  title text not null check (length(title) between 1 and 100),
  body text not null check (length(body) between 1 and 200000),
  source_name text not null default '',
  created_at timestamptz not null,
  created_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  primary key (school_id, id)
);
call platform.protect('claims.draft_text');

-- 核对: one reading of a text against the records of a day; never changed, a later one stands beside it.
create table claims.check_run (
  school_id uuid not null,
  id uuid not null,
  text_id uuid not null,
  as_of date not null,
  checked_at timestamptz not null,
  checked_by text not null,
  primary key (school_id, id),
  foreign key (school_id, text_id) references claims.draft_text (school_id, id)
);
create index check_run_text on claims.check_run (school_id, text_id, id desc);
call platform.protect('claims.check_run');

-- One number of the text, as it was read and judged in that run.
create table claims.claim (
  school_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  position integer not null,
  start_at integer not null check (start_at >= 0),
  end_at integer not null,
  wording text not null,
  interval_text text not null,
  kind text not null,
  reason text not null,
  verdict text not null check (verdict in ('SUPPORTED', 'UNDERSTATED', 'OVERSTATED', 'WRONG_UNIT', 'OUT_OF_DATE', 'NO_RECORDS', 'UNKNOWN', 'NO_CLAIM')),
  indicator text not null default '',
  version integer not null default 0,
  period_from date,
  period_until date,
  filters text not null default '',
  value numeric(20,4),
  other_value numeric(20,4),
  other_indicator text not null default '',
  true_on date,
  because text not null default '',
  chosen boolean not null default false,
  primary key (school_id, id),
  unique (school_id, run_id, position),
  check (end_at > start_at),
  foreign key (school_id, run_id) references claims.check_run (school_id, id)
);
call platform.protect('claims.claim');

-- Which figure a person said a wording means; the next text with that wording follows it.
create table claims.choice (
  school_id uuid not null references access.school,
  id uuid not null,
  pattern text not null,
  indicator text not null,
  filters text not null default '',
  chosen_at timestamptz not null,
  chosen_by text not null,
  primary key (school_id, id),
  unique (school_id, pattern)
);
call platform.protect('claims.choice');
