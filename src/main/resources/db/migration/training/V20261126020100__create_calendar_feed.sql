-- 我的日历: the secret address of an account's calendar, kept so that it can be shown to its owner again.
-- It shows lessons, and no participants.
create table training.calendar_feed (
  school_id uuid not null,
  account_id uuid not null,
  token text not null,
  only_mine boolean not null,
  created_at timestamptz not null,
  primary key (school_id, account_id),
  foreign key (school_id, account_id) references access.account (school_id, id)
);
call platform.protect('training.calendar_feed', deletable => true);
