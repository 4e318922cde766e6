-- 公开页: the page on which anybody who has its number sees what an edition states. It can be taken back and
-- shown again under the same number, which may be printed somewhere.
create table report.edition_share (
  school_id uuid not null,
  edition_id uuid not null,
  number text not null,
  grades_shown boolean not null,
  shared_at timestamptz not null,
  shared_by text not null,
  ended_at timestamptz,
  ended_by text,
  primary key (school_id, edition_id),
  unique (school_id, number),
  foreign key (school_id, edition_id) references report.edition (school_id, id),
  constraint edition_share_end check ((ended_at is null) = (ended_by is null))
);
call platform.protect('report.edition_share');
revoke update (edition_id, number) on report.edition_share from jiangqiao_app;
