create schema journal;
grant usage on schema journal to jiangqiao_app;

-- The key pairs with which a school signs; the newest is in use. Nothing here is ever changed.
create table journal.publication_key (
  school_id uuid not null references access.school,
  id uuid not null,
  public_key bytea not null,
  private_sealed bytea not null,
  made_at timestamptz not null,
  made_by text not null,
  primary key (school_id, id)
);
alter table journal.publication_key enable row level security;
alter table journal.publication_key force row level security;
create policy school_only on journal.publication_key
  using (school_id = nullif(current_setting('app.school', true), '')::uuid)
  with check (school_id = nullif(current_setting('app.school', true), '')::uuid);
grant select, insert on journal.publication_key to jiangqiao_app;

-- One link for each entry of the record of changes, in the order of their ids: its hash, and a hash
-- over that and the link before, so that none can change, go or come without breaking the chain.
create table journal.link (
  school_id uuid not null references access.school,
  sequence bigint not null check (sequence > 0),
  entry_id uuid not null,
  entry_hash bytea not null,
  previous bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  primary key (school_id, sequence),
  unique (school_id, entry_id)
);
alter table journal.link enable row level security;
alter table journal.link force row level security;
create policy school_only on journal.link
  using (school_id = nullif(current_setting('app.school', true), '')::uuid)
  with check (school_id = nullif(current_setting('app.school', true), '')::uuid);
grant select, insert on journal.link to jiangqiao_app;
