-- Names reduced to what tells organizations apart; two that share one may be the same.
alter table directory.organization add column name_keys text[] not null default '{}';
create index organization_name_keys on directory.organization using gin (name_keys);
call platform.protect('directory.organization');

-- Lists are ordered by the sound of names, compared byte by byte.
drop index directory.organization_name;
create index organization_sort on directory.organization (school_id, (sort_key collate "C"), id);
drop index directory.person_name;
create index person_sort on directory.person (school_id, (sort_key collate "C"), id);
create index person_same_name on directory.person (school_id, name) where withdrawn_at is null;
create index person_birth_date on directory.person (school_id, birth_date, id);

-- Two records found to be one: which was kept, and exactly which rows were moved to it, so that a
-- mistake is taken back without a trace of doubt.
create table directory.merge (
  school_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('PERSON', 'ORGANIZATION')),
  kept_id uuid not null,
  merged_id uuid not null check (merged_id <> kept_id),
  moved jsonb not null,
  reason text not null,
  merged_at timestamptz not null,
  merged_by text not null,
  undone_at timestamptz,
  undone_by text,
  primary key (school_id, id)
);
create unique index merge_current on directory.merge (school_id, merged_id) where undone_at is null;
create index merge_kept on directory.merge (school_id, kept_id);
call platform.protect('directory.merge');
