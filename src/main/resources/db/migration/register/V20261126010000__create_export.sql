-- 导出: a list handed out as a file: who took which rows, and why. The file itself is kept sealed and
-- for some days only. One that holds personal data has a reason.
create table register.export (
  school_id uuid not null references access.school,
  id uuid not null,
  register text not null,
  address text not null,
  form text not null check (form in ('XLSX', 'CSV')),
  column_names text[] not null,
  personal boolean not null,
  full_numbers boolean not null,
  reason text not null check (not personal or length(reason) between 4 and 200),
  file_name text not null,
  account_id uuid not null,
  created_at timestamptz not null,
  created_by text not null,
  row_count bigint,
  finished_at timestamptz,
  primary key (school_id, id),
  check (personal or not full_numbers)
);
call platform.protect('register.export');
