create schema training;
grant usage on schema training to jiangqiao_app;

-- 经费渠道: who pays. A subsidised line pays for a person once a calendar year.
create table training.funding_line (
  school_id uuid not null references access.school,
  id uuid not null,
  name text not null,
  subsidised boolean not null default false,
  note text not null default '',
  search text[] not null default '{}',
  sort_key text not null default '',
  version integer not null default 0,
  import_id uuid,
  created_at timestamptz not null,
  created_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  primary key (school_id, id)
);
create unique index funding_line_name on training.funding_line (school_id, name) where withdrawn_at is null;
call platform.protect('training.funding_line');

-- 培训项目: what is offered again and again.
create table training.scheme (
  school_id uuid not null references access.school,
  id uuid not null,
  name text not null,
  programme_line text not null default '',
  commissioned_by uuid,
  funding_line_id uuid,
  audience text not null,
  hours integer not null check (hours between 1 and 2000),
  completion_percent integer not null default 80 check (completion_percent between 1 and 100),
  note text not null default '',
  search text[] not null default '{}',
  sort_key text not null default '',
  version integer not null default 0,
  import_id uuid,
  created_at timestamptz not null,
  created_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  primary key (school_id, id),
  foreign key (school_id, commissioned_by) references directory.organization (school_id, id),
  foreign key (school_id, funding_line_id) references training.funding_line (school_id, id)
);
create index scheme_name on training.scheme (school_id, sort_key, id);
create index scheme_search on training.scheme using gin (search);
call platform.protect('training.scheme');

-- The standard plan of a scheme: one row a lesson, day 1 being the first day of a batch.
create table training.scheme_lesson (
  school_id uuid not null,
  id uuid not null,
  scheme_id uuid not null,
  day integer not null check (day between 1 and 366),
  half_day text not null check (half_day in ('AM', 'PM', 'EVENING')),
  title text not null,
  hours numeric(4,1) not null check (hours > 0 and hours <= 12),
  primary key (school_id, id),
  unique (school_id, scheme_id, day, half_day),
  foreign key (school_id, scheme_id) references training.scheme (school_id, id)
);
call platform.protect('training.scheme_lesson', deletable => true);

-- 年度培训计划.
create table training.yearly_plan (
  school_id uuid not null,
  id uuid not null,
  year integer not null check (year between 1980 and 2100),
  scheme_id uuid not null,
  batches integer not null check (batches >= 0),
  person_times integer not null check (person_times >= 0),
  note text not null default '',
  version integer not null default 0,
  created_at timestamptz not null,
  created_by text not null,
  primary key (school_id, id),
  unique (school_id, year, scheme_id),
  foreign key (school_id, scheme_id) references training.scheme (school_id, id)
);
call platform.protect('training.yearly_plan', deletable => true);

-- 期/班次.
create table training.batch (
  school_id uuid not null references access.school,
  id uuid not null,
  scheme_id uuid not null,
  number text not null,
  title text not null,
  starts_on date not null,
  ends_on date not null,
  place text not null default '',
  region_code text not null default '',
  customer_id uuid,
  funding_line_id uuid,
  capacity integer not null check (capacity between 1 and 5000),
  hours integer not null check (hours between 1 and 2000),
  completion_percent integer not null check (completion_percent between 1 and 100),
  trainers text not null default '',
  contact text not null default '',
  note text not null default '',
  copied_from uuid,
  search text[] not null default '{}',
  sort_key text not null default '',
  version integer not null default 0,
  import_id uuid,
  created_at timestamptz not null,
  created_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  primary key (school_id, id),
  check (ends_on >= starts_on),
  foreign key (school_id, scheme_id) references training.scheme (school_id, id),
  foreign key (school_id, customer_id) references directory.organization (school_id, id),
  foreign key (school_id, funding_line_id) references training.funding_line (school_id, id)
);
create unique index batch_number on training.batch (school_id, number) where withdrawn_at is null;
create index batch_starts_on on training.batch (school_id, starts_on desc, id desc);
create index batch_ends_on on training.batch (school_id, ends_on);
create index batch_scheme on training.batch (school_id, scheme_id);
create index batch_search on training.batch using gin (search);
call platform.protect('training.batch');

-- The states of a batch are the steps it has taken, each with who, when, why; the latest one speaks.
create table training.batch_step (
  school_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  step text not null check (step in ('ANNOUNCED', 'SIGN_UP_OPENED', 'SIGN_UP_CLOSED', 'STARTED', 'CLOSED', 'REOPENED', 'CANCELLED')),
  at timestamptz not null,
  by text not null,
  reason text not null default '',
  primary key (school_id, id),
  foreign key (school_id, batch_id) references training.batch (school_id, id)
);
create index batch_step_latest on training.batch_step (school_id, batch_id, id desc);
call platform.protect('training.batch_step');

-- The seats of a batch: the one row that a rush of sign-ups contends for, kept apart from the batch.
create table training.seat_pool (
  school_id uuid not null,
  batch_id uuid not null,
  capacity integer not null check (capacity >= 1),
  taken integer not null default 0,
  is_open boolean not null default false,
  primary key (school_id, batch_id),
  check (taken between 0 and capacity),
  foreign key (school_id, batch_id) references training.batch (school_id, id)
);
call platform.protect('training.seat_pool');

-- 课次.
create table training.lesson (
  school_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  held_on date not null,
  half_day text not null check (half_day in ('AM', 'PM', 'EVENING')),
  title text not null,
  place text not null default '',
  trainer text not null default '',
  hours numeric(4,1) not null check (hours > 0 and hours <= 12),
  code_secret bytea not null,
  cancelled_at timestamptz,
  cancelled_by text,
  cancelled_reason text,
  primary key (school_id, id),
  foreign key (school_id, batch_id) references training.batch (school_id, id)
);
create unique index lesson_half_day on training.lesson (school_id, batch_id, held_on, half_day) where cancelled_at is null;
create index lesson_held_on on training.lesson (school_id, held_on);
call platform.protect('training.lesson');

-- 报名. A row without seated_at waits; a cancelled row stays and says why.
create table training.enrolment (
  school_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  person_id uuid not null,
  person_key uuid not null,
  audience text not null,
  source text not null check (source in ('STAFF', 'WORKBOOK', 'SIGN_UP', 'ROSTER', 'WALK_IN')),
  organization_id uuid,
  subsidised boolean not null default false,
  request_key uuid not null,
  enrolled_at timestamptz not null,
  enrolled_by text not null,
  seated_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by text,
  cancelled_reason text,
  import_id uuid,
  primary key (school_id, id),
  unique (school_id, request_key),
  foreign key (school_id, batch_id) references training.batch (school_id, id),
  foreign key (school_id, person_id) references directory.person (school_id, id),
  foreign key (school_id, organization_id) references directory.organization (school_id, id)
);
create unique index enrolment_active on training.enrolment (school_id, batch_id, person_key) where cancelled_at is null;
create index enrolment_batch on training.enrolment (school_id, batch_id, id);
create index enrolment_person on training.enrolment (school_id, person_id);
create index enrolment_key on training.enrolment (school_id, person_key);
create index enrolment_import on training.enrolment (school_id, import_id) where import_id is not null;
call platform.protect('training.enrolment');

-- 考勤: one row a person and lesson; corrections change it and leave an audit entry.
create table training.attendance (
  school_id uuid not null,
  id uuid not null,
  lesson_id uuid not null,
  enrolment_id uuid not null,
  status text not null check (status in ('PRESENT', 'LATE', 'EXCUSED', 'ABSENT')),
  means text not null check (means in ('CODE', 'TRAINER', 'PAPER', 'IMPORTED')),
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  entered_late boolean not null,
  request_key uuid not null,
  primary key (school_id, id),
  unique (school_id, lesson_id, enrolment_id),
  unique (school_id, request_key),
  foreign key (school_id, lesson_id) references training.lesson (school_id, id),
  foreign key (school_id, enrolment_id) references training.enrolment (school_id, id)
);
create index attendance_enrolment on training.attendance (school_id, enrolment_id);
call platform.protect('training.attendance');

-- 结业: what a closed batch says of each enrolment. Facts are repeated here so that figures need no join.
create table training.completion (
  school_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  batch_id uuid not null,
  scheme_id uuid not null,
  person_key uuid not null,
  audience text not null,
  completed_on date not null,
  outcome text not null check (outcome in ('COMPLETED', 'NOT_COMPLETED')),
  half_days_attended integer not null,
  half_days_held integer not null,
  hours_attended numeric(6,1) not null,
  exception_reason text not null default '',
  grade text not null default 'A' check (grade in ('A', 'B', 'C', 'D')),
  decided_at timestamptz not null,
  decided_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  primary key (school_id, id),
  check (half_days_attended between 0 and half_days_held),
  foreign key (school_id, enrolment_id) references training.enrolment (school_id, id),
  foreign key (school_id, batch_id) references training.batch (school_id, id),
  foreign key (school_id, scheme_id) references training.scheme (school_id, id)
);
create unique index completion_enrolment on training.completion (school_id, enrolment_id) where withdrawn_at is null;
create index completion_figure on training.completion (school_id, completed_on, audience, person_key)
  include (outcome, scheme_id, batch_id, hours_attended, grade) where withdrawn_at is null;
create index completion_batch on training.completion (school_id, batch_id);
call platform.protect('training.completion');

-- 结业证书: the facts as printed, so that a later rename does not change history.
create table training.certificate (
  school_id uuid not null,
  id uuid not null,
  completion_id uuid not null,
  number text not null,
  holder_name text not null,
  holder_sex text not null default '',
  batch_title text not null,
  scheme_name text not null,
  period_text text not null,
  hours integer not null,
  half_days_attended integer not null,
  half_days_held integer not null,
  school_name text not null,
  issued_on date not null,
  issued_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  primary key (school_id, id),
  unique (school_id, number),
  foreign key (school_id, completion_id) references training.completion (school_id, id)
);
create unique index certificate_completion on training.certificate (school_id, completion_id) where withdrawn_at is null;
call platform.protect('training.certificate');

-- 学员评价, 1 (poor) to 5 (very good); one a person and batch.
create table training.rating (
  school_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  enrolment_id uuid not null,
  score integer not null check (score between 1 and 5),
  comment text not null default '',
  rated_at timestamptz not null,
  primary key (school_id, id),
  unique (school_id, enrolment_id),
  foreign key (school_id, batch_id) references training.batch (school_id, id),
  foreign key (school_id, enrolment_id) references training.enrolment (school_id, id)
);
create index rating_batch on training.rating (school_id, batch_id);
call platform.protect('training.rating');

-- 跟踪回访.
create table training.follow_up (
  school_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  enrolment_id uuid,
  visited_on date not null,
  means text not null check (means in ('VISIT', 'CALL', 'MESSAGE')),
  visited_by text not null,
  problem text not null default '',
  help text not null default '',
  effect text not null default '',
  created_at timestamptz not null,
  created_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  primary key (school_id, id),
  foreign key (school_id, batch_id) references training.batch (school_id, id),
  foreign key (school_id, enrolment_id) references training.enrolment (school_id, id)
);
create index follow_up_batch on training.follow_up (school_id, batch_id);
call platform.protect('training.follow_up');

-- 费用: eligible cost in yuan.
create table training.cost_line (
  school_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  category text not null check (category in ('TEACHING', 'TRAINEE', 'MATERIAL', 'VENUE', 'TRAVEL', 'OTHER')),
  description text not null,
  amount numeric(12,2) not null check (amount > 0),
  spent_on date not null,
  voucher text not null default '',
  created_at timestamptz not null,
  created_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  primary key (school_id, id),
  foreign key (school_id, batch_id) references training.batch (school_id, id)
);
create index cost_line_batch on training.cost_line (school_id, batch_id);
call platform.protect('training.cost_line');

-- 历史汇总: totals older than the platform, with their source paper; rows are never invented for them.
create table training.summary_record (
  school_id uuid not null references access.school,
  id uuid not null,
  year integer not null check (year between 1950 and 2100),
  programme_line text not null,
  audience text not null default 'OTHER',
  batches integer not null check (batches >= 0),
  person_times integer not null check (person_times >= 0),
  source_title text not null,
  grade text not null check (grade in ('C', 'D')),
  note text not null default '',
  search text[] not null default '{}',
  sort_key text not null default '',
  version integer not null default 0,
  import_id uuid,
  created_at timestamptz not null,
  created_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  primary key (school_id, id)
);
create index summary_record_year on training.summary_record (school_id, year, programme_line);
call platform.protect('training.summary_record');
