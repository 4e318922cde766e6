-- The token of a batch's public sign-up page, kept so that posters can be printed again. It opens no more
-- than the page that hangs on the village notice board.
create table training.sign_up_link (
  school_id uuid not null,
  batch_id uuid not null,
  token text not null,
  created_at timestamptz not null,
  created_by text not null,
  primary key (school_id, batch_id),
  foreign key (school_id, batch_id) references training.batch (school_id, id)
);
call platform.protect('training.sign_up_link');
