create schema access;
grant usage on schema access to jiangqiao_app;

-- Schools (tenants). Platform-wide: read before it is known which school a session is for.
create table access.school (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z][a-z0-9-]{1,30}$'),
  name text not null,
  short_name text not null,
  demo boolean not null default false,
  created_at timestamptz not null
);
grant select, insert on access.school to jiangqiao_app;

-- Which account a sign-in name belongs to. Platform-wide for the same reason.
create table access.sign_in_name (
  name text primary key check (name = lower(name)),
  school_id uuid not null references access.school,
  account_id uuid not null
);
grant select, insert on access.sign_in_name to jiangqiao_app;

-- Roles by office and what each may do: later offices only add rows.
create table access.role (
  code text primary key,
  position integer not null
);
create table access.role_right (
  role_code text not null references access.role,
  right_code text not null,
  primary key (role_code, right_code)
);
grant select on access.role, access.role_right to jiangqiao_app;

insert into access.role (code, position) values
  ('ADMINISTRATOR', 10), ('TRAINING_OFFICE', 20), ('TRAINER', 30), ('LEADER', 40), ('AUDITOR', 50);
insert into access.role_right (role_code, right_code) values
  ('ADMINISTRATOR', 'access.manage'), ('ADMINISTRATOR', 'access.audit'),
  ('ADMINISTRATOR', 'directory.read'), ('ADMINISTRATOR', 'directory.manage'), ('ADMINISTRATOR', 'directory.reveal'),
  ('ADMINISTRATOR', 'training.read'), ('ADMINISTRATOR', 'training.manage'), ('ADMINISTRATOR', 'training.attend'),
  ('ADMINISTRATOR', 'figures.read'), ('ADMINISTRATOR', 'register.export'), ('ADMINISTRATOR', 'register.large-import'),
  ('TRAINING_OFFICE', 'directory.read'), ('TRAINING_OFFICE', 'directory.manage'), ('TRAINING_OFFICE', 'directory.reveal'),
  ('TRAINING_OFFICE', 'training.read'), ('TRAINING_OFFICE', 'training.manage'), ('TRAINING_OFFICE', 'training.attend'),
  ('TRAINING_OFFICE', 'figures.read'), ('TRAINING_OFFICE', 'register.export'),
  ('TRAINER', 'training.read'), ('TRAINER', 'training.attend'),
  ('LEADER', 'directory.read'), ('LEADER', 'training.read'), ('LEADER', 'figures.read'),
  ('AUDITOR', 'directory.read'), ('AUDITOR', 'training.read'), ('AUDITOR', 'figures.read'), ('AUDITOR', 'access.audit');

create table access.account (
  school_id uuid not null references access.school,
  id uuid not null,
  sign_in_name text not null,
  name text not null,
  password_hash text not null,
  preferences text not null default '',
  created_at timestamptz not null,
  primary key (school_id, id),
  unique (school_id, sign_in_name)
);
call platform.protect('access.account');

create table access.account_role (
  school_id uuid not null,
  account_id uuid not null,
  role_code text not null references access.role,
  granted_by text not null,
  granted_at timestamptz not null,
  primary key (school_id, account_id, role_code),
  foreign key (school_id, account_id) references access.account (school_id, id)
);
call platform.protect('access.account_role', deletable => true);

-- An account is suspended while a row without an end stands here.
create table access.account_suspension (
  school_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  suspended_by text not null,
  suspended_at timestamptz not null,
  reason text not null,
  ended_by text,
  ended_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, account_id) references access.account (school_id, id)
);
create unique index account_suspension_current on access.account_suspension (school_id, account_id) where ended_at is null;
call platform.protect('access.account_suspension');

create table access.sign_in_event (
  school_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('SIGNED_IN', 'WRONG_PASSWORD', 'SUSPENDED', 'SIGNED_OUT', 'SIGNED_OUT_EVERYWHERE', 'PASSWORD_CHANGED')),
  address text not null,
  agent text not null,
  primary key (school_id, id)
);
create index sign_in_event_account on access.sign_in_event (school_id, account_id, id desc);
call platform.protect('access.sign_in_event');

-- Failures per name and per address; only these delay, nobody is locked out by strangers for good.
create table access.sign_in_throttle (
  subject text primary key,
  failures integer not null,
  last_at timestamptz not null,
  open_at timestamptz not null
);
grant select, insert, update, delete on access.sign_in_throttle to jiangqiao_app;

-- The code that creates the first administrator of an empty installation, kept as a hash.
create table access.first_start_code (
  code_hash bytea primary key,
  created_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update on access.first_start_code to jiangqiao_app;

-- Links for people without an account: scoped to one act, expiring, revocable, counted.
-- Platform-wide, because the link is what tells the school. Only the hash of the token is kept.
create table access.public_link (
  token_hash bytea primary key,
  school_id uuid not null references access.school,
  kind text not null,
  target_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  uses bigint not null default 0
);
create index public_link_target on access.public_link (school_id, kind, target_id);
grant select, insert on access.public_link to jiangqiao_app;
grant update (expires_at, revoked_at, uses) on access.public_link to jiangqiao_app;

-- Who changed what, before and after; written in the transaction of the change, never altered.
create table access.audit_entry (
  school_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  account_id uuid,
  actor text not null,
  action text not null,
  subject_kind text not null,
  subject_id uuid not null,
  before jsonb,
  after jsonb,
  reason text not null default '',
  primary key (school_id, id)
);
create index audit_entry_subject on access.audit_entry (school_id, subject_kind, subject_id, id desc);
alter table access.audit_entry enable row level security;
alter table access.audit_entry force row level security;
create policy school_only on access.audit_entry
  using (school_id = nullif(current_setting('app.school', true), '')::uuid)
  with check (school_id = nullif(current_setting('app.school', true), '')::uuid);
grant select, insert on access.audit_entry to jiangqiao_app;

create table access.spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create unique index spring_session_ix1 on access.spring_session (session_id);
create index spring_session_ix2 on access.spring_session (expiry_time);
create index spring_session_ix3 on access.spring_session (principal_name);
create table access.spring_session_attributes (
  session_primary_id char(36) not null references access.spring_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on access.spring_session, access.spring_session_attributes to jiangqiao_app;
