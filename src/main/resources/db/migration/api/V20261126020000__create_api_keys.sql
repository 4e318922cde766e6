create schema api;
grant usage on schema api to jiangqiao_app;

-- 接口密钥: with it a program acts for the school. The hash of the key is an access.public_link, which tells
-- the school; a revoked key stays, because histories name it.
create table api.key (
  school_id uuid not null references access.school,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  rights text[] not null check (cardinality(rights) > 0),
  created_at timestamptz not null,
  created_by text not null,
  expires_on date,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  primary key (school_id, id)
);
create unique index key_name on api.key (school_id, name) where revoked_at is null;
call platform.protect('api.key');

-- What a program sent under a number of its own, so that sending it again makes nothing new.
create table api.send (
  school_id uuid not null,
  key_id uuid not null,
  request_id uuid not null,
  content bytea not null,
  record_id uuid not null,
  sent_at timestamptz not null,
  primary key (school_id, key_id, request_id),
  foreign key (school_id, key_id) references api.key (school_id, id)
);
call platform.protect('api.send');
