-- 现场报名: sign-up opened for a batch that has begun, and ended before its last day.
alter table training.batch_step drop constraint batch_step_step_check;
alter table training.batch_step add constraint batch_step_step_check check (step in ('ANNOUNCED', 'SIGN_UP_OPENED',
  'SIGN_UP_CLOSED', 'STARTED', 'WALK_IN_OPENED', 'WALK_IN_CLOSED', 'CLOSED', 'REOPENED', 'CANCELLED'));

-- 现场加入: confirmed by whoever let the person in at the door.
alter table training.attendance drop constraint attendance_means_check;
alter table training.attendance add constraint attendance_means_check
  check (means in ('CODE', 'TRAINER', 'WALK_IN', 'PAPER', 'IMPORTED'));
