-- 导入: one sheet read and judged, row by row, before anything is written.
create table register.import_run (
  school_id uuid not null references access.school,
  id uuid not null,
  target text not null,
  subject_id uuid not null,
  file_name text not null,
  sheet text not null default '',
  head_row integer not null default 0,
  head text[] not null default '{}',
  mapped text[] not null default '{}',
  notes jsonb not null default '[]',
  layout text[] not null default '{}',
  side_table text not null default '',
  side_key text not null default '',
  side_columns text[] not null default '{}',
  choice text not null default '',
  new_rows integer not null default 0,
  modified_rows integer not null default 0,
  unchanged_rows integer not null default 0,
  error_rows integer not null default 0,
  warned_rows integer not null default 0,
  account_id uuid not null,
  created_at timestamptz not null,
  created_by text not null,
  judged_at timestamptz,
  discarded_at timestamptz,
  primary key (school_id, id)
);
create index import_run_recent on register.import_run (school_id, target, subject_id, id desc);
call platform.protect('register.import_run');

-- What the sheet says of one record, ready to be written: values in the order of the run's layout.
-- Rows that were taken in are deleted; those with faults stay, so that they can be handed back.
create table register.import_row (
  school_id uuid not null,
  import_id uuid not null,
  row_no integer not null,
  kind text not null check (kind in ('NEW', 'MODIFIED', 'UNCHANGED', 'ERROR')),
  warned boolean not null,
  record_id uuid,
  version integer,
  title text not null,
  vals text[],
  side text[],
  cells text[],
  was jsonb,
  becomes jsonb,
  messages jsonb,
  primary key (school_id, import_id, row_no),
  foreign key (school_id, import_id) references register.import_run (school_id, id)
);
create index import_row_kind on register.import_row (school_id, import_id, kind, row_no);
call platform.protect('register.import_row', deletable => true);

-- The key makes a second press harmless.
create table register.import_confirmation (
  school_id uuid not null,
  import_id uuid not null,
  confirmed_at timestamptz not null,
  confirmed_by text not null,
  primary key (school_id, import_id),
  foreign key (school_id, import_id) references register.import_run (school_id, id)
);
call platform.protect('register.import_confirmation');

create table register.import_undo (
  school_id uuid not null,
  import_id uuid not null,
  undone_at timestamptz not null,
  undone_by text not null,
  primary key (school_id, import_id),
  foreign key (school_id, import_id) references register.import_confirmation (school_id, import_id)
);
call platform.protect('register.import_undo');

-- What records were before an import changed them, so that it can be taken back as one act.
create table register.import_before (
  school_id uuid not null,
  import_id uuid not null,
  record_id uuid not null,
  version integer not null,
  was jsonb not null,
  becomes jsonb not null,
  before jsonb not null,
  side_before jsonb,
  primary key (school_id, import_id, record_id),
  foreign key (school_id, import_id) references register.import_confirmation (school_id, import_id)
);
call platform.protect('register.import_before');

-- Which column a label means that somebody once said by hand.
create table register.import_mapping (
  school_id uuid not null,
  account_id uuid not null,
  target text not null,
  label text not null,
  name text not null,
  mapped_at timestamptz not null,
  primary key (school_id, account_id, target, label),
  foreign key (school_id, account_id) references access.account (school_id, id)
);
call platform.protect('register.import_mapping', deletable => true);
