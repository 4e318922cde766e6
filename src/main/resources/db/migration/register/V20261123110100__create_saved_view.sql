create schema register;
grant usage on schema register to jiangqiao_app;

-- A list as somebody wants to find it again: the part of the address after the question mark.
create table register.saved_view (
  school_id uuid not null references access.school,
  id uuid not null,
  register text not null,
  name text not null check (length(name) between 1 and 60),
  address text not null,
  shared boolean not null,
  account_id uuid not null,
  created_at timestamptz not null,
  created_by text not null,
  primary key (school_id, id),
  foreign key (school_id, account_id) references access.account (school_id, id)
);
create unique index saved_view_name on register.saved_view (school_id, register, account_id, name);
call platform.protect('register.saved_view', deletable => true);
