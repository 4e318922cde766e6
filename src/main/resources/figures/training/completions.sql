-- 结业记录: one row a person and batch. The facts are repeated on the row, so that counting needs no join.
-- :from
training.completion c
-- :joins
left join training.batch b on b.school_id = c.school_id and b.id = c.batch_id
left join training.scheme s on s.school_id = c.school_id and s.id = c.scheme_id
left join training.enrolment e on e.school_id = c.school_id and e.id = c.enrolment_id
left join directory.person p on p.school_id = e.school_id and p.id = e.person_id
-- :date
c.completed_on
-- :grade
c.grade
-- :key
c.person_key
-- :condition completed
c.outcome = 'COMPLETED'
-- :condition withdrawn
c.withdrawn_at is not null
-- :weight tenthsOfHours
c.hours_attended * 10
-- :facet audience
c.audience
-- :facet scheme
c.scheme_id
-- :facet line
s.programme_line
-- :facet-join line
left join training.scheme s on s.school_id = c.school_id and s.id = c.scheme_id
-- :column who
p.name
-- :column paper
p.paper_mask
-- :column batch
b.title
-- :column audience
c.audience
-- :column halfDays
cast(c.half_days_attended as varchar) || '/' || cast(c.half_days_held as varchar)
-- :link /training/batches/{id}/roster
c.batch_id
-- :candidate
training.enrolment e
join training.batch b on b.school_id = e.school_id and b.id = e.batch_id
join directory.person p on p.school_id = e.school_id and p.id = e.person_id
left join training.completion c on c.school_id = e.school_id and c.enrolment_id = e.id
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
-- :candidate-id
e.id
-- :step active
e.cancelled_at is null
-- :step seated
e.seated_at is not null
-- :step closed
exists (select 1 from training.batch_step k where k.school_id = b.school_id and k.batch_id = b.id and k.step = 'CLOSED' and not exists (select 1 from training.batch_step l where l.school_id = k.school_id and l.batch_id = k.batch_id and l.id > k.id))
-- :step recorded
c.id is not null
-- :fact who
p.name
-- :fact batch
b.title
-- :fact ends
cast(b.ends_on as varchar)
-- :fact completed
cast(c.completed_on as varchar)
-- :fact attended
cast(c.half_days_attended as varchar)
-- :fact held
cast(c.half_days_held as varchar)
-- :fact withdrawn
c.withdrawn_reason
-- :fact cancelled
e.cancelled_reason
