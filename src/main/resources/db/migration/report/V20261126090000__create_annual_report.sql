-- 质量年报: the living document of one report year. Its figures are read when it is looked at; what people add is rows.
insert into access.role_right (role_code, right_code) values
  ('TRAINING_OFFICE', 'report.edit'), ('ADMINISTRATOR', 'report.edit'),
  ('LEADER', 'report.approve'), ('ADMINISTRATOR', 'report.approve')
on conflict do nothing;

-- The form is the set of chapters and tables in force when the report was begun; it never changes under it.
create table report.annual_report (
  school_id uuid not null references access.school,
  id uuid not null,
  year integer not null check (year between 2016 and 2100),
  form_year integer not null check (form_year <= year),
  created_at timestamptz not null,
  created_by text not null,
  primary key (school_id, id),
  unique (school_id, year)
);
call platform.protect('report.annual_report');

-- A stretch of text in a chapter. What it says is its latest version; no version is ever changed.
create table report.block (
  school_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  chapter text not null,
  created_at timestamptz not null,
  created_by text not null,
  primary key (school_id, id),
  foreign key (school_id, report_id) references report.annual_report (school_id, id)
);
create index block_report on report.block (school_id, report_id, id);
call platform.protect('report.block');

create table report.block_version (
  school_id uuid not null,
  block_id uuid not null,
  version integer not null check (version > 0),
  text text not null check (length(text) <= 20000),
  written_at timestamptz not null,
  written_by text not null,
  primary key (school_id, block_id, version),
  foreign key (school_id, block_id) references report.block (school_id, id)
);
call platform.protect('report.block_version');
revoke update on report.block_version from jiangqiao_app;

-- 手填: a cell for which there is no indicator, filled from a paper that somebody signed. The latest row counts;
-- one with an empty value empties the cell again.
create table report.cell_fill (
  school_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  row_code text not null,
  year_column text not null check (year_column in ('THIS', 'LAST')),
  number integer not null check (number > 0),
  value text not null check (length(value) <= 60),
  paper text not null check (length(paper) <= 120),
  signer text not null check (length(signer) <= 60),
  reason text not null check (length(reason) <= 200),
  grade text not null default 'D' check (grade = 'D'),
  filled_at timestamptz not null,
  filled_by text not null,
  primary key (school_id, id),
  unique (school_id, report_id, row_code, year_column, number),
  foreign key (school_id, report_id) references report.annual_report (school_id, id),
  check (value = '' or (paper <> '' and signer <> '')),
  check (number = 1 or reason <> '')
);
call platform.protect('report.cell_fill');
revoke update on report.cell_fill from jiangqiao_app;

-- 审核: every step is a row. Who submitted and who approves are two people: an approval names the submission that it
-- answers together with its account, and its own account must be another.
create table report.review_step (
  school_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  number integer not null check (number > 0),
  step text not null check (step in ('SUBMITTED', 'RETURNED', 'APPROVED')),
  account_id uuid not null,
  taken_at timestamptz not null,
  taken_by text not null,
  reason text not null default '' check (length(reason) <= 200),
  submission_id uuid,
  submitted_account uuid,
  submission_step text generated always as (case when submission_id is null then null else 'SUBMITTED' end) stored,
  primary key (school_id, id),
  unique (school_id, report_id, number),
  unique (school_id, report_id, id, account_id, step),
  foreign key (school_id, report_id) references report.annual_report (school_id, id),
  foreign key (school_id, account_id) references access.account (school_id, id),
  foreign key (school_id, report_id, submission_id, submitted_account, submission_step)
    references report.review_step (school_id, report_id, id, account_id, step),
  constraint review_needs_a_reason check (step <> 'RETURNED' or reason <> ''),
  constraint review_approval_by_another check
    (step <> 'APPROVED' or (submission_id is not null and submitted_account is not null and submitted_account <> account_id))
);
call platform.protect('report.review_step');
revoke update on report.review_step from jiangqiao_app;

-- A remark on a block, on a cell or on the report as a whole; it stays open until a row says that it is dealt with.
create table report.comment (
  school_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  block_id uuid,
  row_code text,
  text text not null check (length(text) between 1 and 500),
  written_at timestamptz not null,
  written_by text not null,
  primary key (school_id, id),
  foreign key (school_id, report_id) references report.annual_report (school_id, id),
  foreign key (school_id, block_id) references report.block (school_id, id),
  check (block_id is null or row_code is null)
);
create index comment_report on report.comment (school_id, report_id, id);
call platform.protect('report.comment');
revoke update on report.comment from jiangqiao_app;

create table report.comment_resolution (
  school_id uuid not null,
  comment_id uuid not null,
  resolved_at timestamptz not null,
  resolved_by text not null,
  primary key (school_id, comment_id),
  foreign key (school_id, comment_id) references report.comment (school_id, id)
);
call platform.protect('report.comment_resolution');
revoke update on report.comment_resolution from jiangqiao_app;
