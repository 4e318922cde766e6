-- Different persons are counted along their keys, without sorting a million of them.
create index completion_person on training.completion (school_id, person_key)
  include (completed_on, outcome) where withdrawn_at is null;

-- The best-proved row of a batch is the last step of its part of the index.
drop index training.completion_batch;
create index completion_batch on training.completion (school_id, batch_id, grade) include (withdrawn_at);

-- Ratings are counted on the day of the completion of the same enrolment: both are read in its order.
drop index training.completion_enrolment;
create unique index completion_enrolment on training.completion (school_id, enrolment_id)
  include (completed_on) where withdrawn_at is null;
create index rating_score on training.rating (school_id, enrolment_id) include (score);

create index certificate_issued_on on training.certificate (school_id, issued_on)
  include (completion_id) where withdrawn_at is null;
create index cost_line_spent_on on training.cost_line (school_id, spent_on);
create index follow_up_visited_on on training.follow_up (school_id, visited_on);
