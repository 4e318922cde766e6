-- 学员评价: one row a person and batch, counted on the day of that person's completion record.
-- :from
training.rating r join training.completion c on c.school_id = r.school_id and c.enrolment_id = r.enrolment_id
-- :joins
left join training.batch b on b.school_id = c.school_id and b.id = c.batch_id
left join training.scheme s on s.school_id = c.school_id and s.id = c.scheme_id
-- :date
c.completed_on
-- :grade
cast('A' as varchar)
-- :condition withdrawn
c.withdrawn_at is not null
-- :weight score
r.score
-- :facet audience
c.audience
-- :facet scheme
c.scheme_id
-- :facet line
s.programme_line
-- :facet-join line
left join training.scheme s on s.school_id = c.school_id and s.id = c.scheme_id
-- :column batch
b.title
-- :column audience
c.audience
-- :column comment
r.comment
-- :link /training/batches/{id}/closure
c.batch_id
-- :candidate
training.enrolment e
join training.batch b on b.school_id = e.school_id and b.id = e.batch_id
join directory.person p on p.school_id = e.school_id and p.id = e.person_id
left join training.completion c on c.school_id = e.school_id and c.enrolment_id = e.id
left join training.rating r on r.school_id = e.school_id and r.enrolment_id = e.id
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
-- :candidate-id
e.id
-- :step rated
r.id is not null
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
-- :fact withdrawn
c.withdrawn_reason
