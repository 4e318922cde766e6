create schema directory;
grant usage on schema directory to jiangqiao_app;

-- Kinds of organizations are data: a school's office may meet a kind nobody thought of.
create table directory.organization_kind (
  code text primary key,
  position integer not null
);
grant select on directory.organization_kind to jiangqiao_app;
insert into directory.organization_kind (code, position) values
  ('ENTERPRISE', 10), ('DEALER', 20), ('ASSOCIATION', 30), ('GOVERNMENT', 40), ('SCHOOL', 50), ('COMMUNITY', 60),
  ('VILLAGE', 70), ('COOPERATIVE', 80), ('OVERSEAS_SCHOOL', 90), ('EVALUATION_BODY', 100), ('OTHER', 110);

create table directory.organization (
  school_id uuid not null references access.school,
  id uuid not null,
  name text not null,
  short_name text not null default '',
  aliases text not null default '',
  kind_code text not null references directory.organization_kind,
  credit_code text check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  region_code text not null default '',
  industry_code text not null default '',
  address text not null default '',
  contact_name text not null default '',
  contact_phone text not null default '',
  note text not null default '',
  search text[] not null default '{}',
  sort_key text not null default '',
  version integer not null default 0,
  import_id uuid,
  created_at timestamptz not null,
  created_by text not null,
  merged_into uuid,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  primary key (school_id, id),
  foreign key (school_id, merged_into) references directory.organization (school_id, id)
);
create unique index organization_credit_code on directory.organization (school_id, credit_code) where withdrawn_at is null;
create index organization_name on directory.organization (school_id, sort_key, id);
create index organization_search on directory.organization using gin (search);
create index organization_import on directory.organization (school_id, import_id) where import_id is not null;
call platform.protect('directory.organization');

-- A human being as one school knows him or her. person_key is the platform-wide keyed hash of the identity
-- number (random where there is none); person counts use it and nothing else.
create table directory.person (
  school_id uuid not null references access.school,
  id uuid not null,
  person_key uuid not null,
  name text not null,
  paper_kind text not null default 'NONE',
  paper_mask text not null default '',
  birth_date date,
  sex text not null default 'UNKNOWN' check (sex in ('UNKNOWN', 'MALE', 'FEMALE', 'NOT_STATED')),
  phone text not null default '',
  region_code text not null default '',
  village text not null default '',
  organization_id uuid,
  note text not null default '',
  search text[] not null default '{}',
  sort_key text not null default '',
  version integer not null default 0,
  import_id uuid,
  created_at timestamptz not null,
  created_by text not null,
  merged_into uuid,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  primary key (school_id, id),
  foreign key (school_id, organization_id) references directory.organization (school_id, id),
  foreign key (school_id, merged_into) references directory.person (school_id, id)
);
create unique index person_key on directory.person (school_id, person_key) where withdrawn_at is null;
create index person_name on directory.person (school_id, sort_key, id);
create index person_search on directory.person using gin (search);
create index person_organization on directory.person (school_id, organization_id) where organization_id is not null;
create index person_import on directory.person (school_id, import_id) where import_id is not null;
call platform.protect('directory.person');

-- The identity number, encrypted under a key of its own; deleting the row erases the number for good.
create table directory.person_secret (
  school_id uuid not null,
  person_id uuid not null,
  wrapped_key bytea not null,
  cipher bytea not null,
  primary key (school_id, person_id),
  foreign key (school_id, person_id) references directory.person (school_id, id)
);
call platform.protect('directory.person_secret', deletable => true);

-- Every full view of an identity number: who, when, why.
create table directory.reveal (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  revealed_at timestamptz not null,
  revealed_by text not null,
  account_id uuid not null,
  reason text not null check (length(reason) >= 4),
  primary key (school_id, id),
  foreign key (school_id, person_id) references directory.person (school_id, id)
);
call platform.protect('directory.reveal');
