-- Of each person the earliest row is the one that counts: found along one index, by grade and audience too.
drop index training.completion_person;
create index completion_person on training.completion (school_id, person_key, completed_on, id)
  include (outcome, grade, audience) where withdrawn_at is null;
