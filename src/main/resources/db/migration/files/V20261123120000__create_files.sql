create schema files;
grant usage on schema files to jiangqiao_app;

-- A file that came in or was made; its content lies in the file store under its hash.
create table files.stored_file (
  school_id uuid not null references access.school,
  id uuid not null,
  name text not null,
  media_type text not null,
  size_bytes bigint not null check (size_bytes >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  needs_right text not null,
  created_at timestamptz not null,
  created_by text not null,
  primary key (school_id, id)
);
call platform.protect('files.stored_file');

-- 佐证材料: a file that stands with a record.
create table files.attachment (
  school_id uuid not null,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  file_id uuid not null,
  note text not null default '',
  attached_at timestamptz not null,
  attached_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  primary key (school_id, id),
  foreign key (school_id, file_id) references files.stored_file (school_id, id)
);
create index attachment_subject on files.attachment (school_id, subject_kind, subject_id);
call platform.protect('files.attachment');
