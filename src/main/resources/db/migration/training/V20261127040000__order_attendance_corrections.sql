-- When the standing correction was made on its device: an older entry that arrives later does not overrule it.
alter table training.attendance add column corrected_at timestamptz;
call platform.protect('training.attendance');
