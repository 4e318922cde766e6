-- An edition is what the school has published: signed, and never changed. A correction is another
-- edition; at most one corrects each, the next one corrects the correction.
create table report.edition (
  school_id uuid not null references access.school,
  id uuid not null,
  kind text not null,
  title text not null,
  corrects uuid,
  reason text not null,
  requester_id uuid not null,
  approver_id uuid not null,
  published_at timestamptz not null,
  manifest text not null,
  key_id uuid not null,
  signature bytea not null,
  primary key (school_id, id),
  unique (school_id, corrects),
  foreign key (school_id, corrects) references report.edition (school_id, id),
  foreign key (school_id, requester_id) references access.account (school_id, id),
  foreign key (school_id, approver_id) references access.account (school_id, id),
  foreign key (school_id, key_id) references journal.publication_key (school_id, id),
  constraint edition_two_persons check (requester_id <> approver_id),
  constraint edition_correction_has_a_reason check ((corrects is null) = (reason = ''))
);
alter table report.edition enable row level security;
alter table report.edition force row level security;
create policy school_only on report.edition
  using (school_id = nullif(current_setting('app.school', true), '')::uuid)
  with check (school_id = nullif(current_setting('app.school', true), '')::uuid);
grant select, insert on report.edition to jiangqiao_app;

-- The rows behind a frozen figure: of a ratio two lists, numerator and denominator. One packed value
-- a list and not a table row each: they are written once, read as a whole, and never searched.
create table report.edition_rows (
  school_id uuid not null,
  edition_id uuid not null,
  position integer not null,
  list integer not null check (list in (0, 1)),
  packed bytea not null,
  primary key (school_id, edition_id, position, list),
  foreign key (school_id, edition_id) references report.edition (school_id, id)
);
alter table report.edition_rows enable row level security;
alter table report.edition_rows force row level security;
create policy school_only on report.edition_rows
  using (school_id = nullif(current_setting('app.school', true), '')::uuid)
  with check (school_id = nullif(current_setting('app.school', true), '')::uuid);
grant select, insert on report.edition_rows to jiangqiao_app;

-- The definitions by which an edition counted, word for word.
create table report.edition_definition (
  school_id uuid not null,
  edition_id uuid not null,
  hash text not null,
  indicator text not null,
  version integer not null,
  text text not null,
  primary key (school_id, edition_id, hash),
  foreign key (school_id, edition_id) references report.edition (school_id, id)
);
alter table report.edition_definition enable row level security;
alter table report.edition_definition force row level security;
create policy school_only on report.edition_definition
  using (school_id = nullif(current_setting('app.school', true), '')::uuid)
  with check (school_id = nullif(current_setting('app.school', true), '')::uuid);
grant select, insert on report.edition_definition to jiangqiao_app;

-- Somebody asks that figures of a period be published; somebody else decides.
create table report.edition_request (
  school_id uuid not null references access.school,
  id uuid not null,
  title text not null,
  period_from date not null,
  period_until date not null,
  indicators text[] not null,
  corrects uuid,
  reason text not null,
  requester_id uuid not null,
  requester text not null,
  requested_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, corrects) references report.edition (school_id, id),
  foreign key (school_id, requester_id) references access.account (school_id, id),
  constraint edition_request_period check (period_from < period_until),
  constraint edition_request_correction_has_a_reason check ((corrects is null) = (reason = ''))
);
alter table report.edition_request enable row level security;
alter table report.edition_request force row level security;
create policy school_only on report.edition_request
  using (school_id = nullif(current_setting('app.school', true), '')::uuid)
  with check (school_id = nullif(current_setting('app.school', true), '')::uuid);
grant select, insert on report.edition_request to jiangqiao_app;

create table report.edition_decision (
  school_id uuid not null,
  id uuid not null,
  requester_id uuid not null,
  outcome text not null check (outcome in ('APPROVED', 'REFUSED', 'TAKEN_BACK')),
  reason text not null,
  decider_id uuid not null,
  decider text not null,
  decided_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, id) references report.edition_request (school_id, id),
  constraint edition_decision_by_another check ((outcome = 'TAKEN_BACK') = (requester_id = decider_id))
);
alter table report.edition_decision enable row level security;
alter table report.edition_decision force row level security;
create policy school_only on report.edition_decision
  using (school_id = nullif(current_setting('app.school', true), '')::uuid)
  with check (school_id = nullif(current_setting('app.school', true), '')::uuid);
grant select, insert on report.edition_decision to jiangqiao_app;
