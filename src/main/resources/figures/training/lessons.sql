-- 课次: one row a lesson that took place.
-- :from
training.lesson n
-- :joins
left join training.batch b on b.school_id = n.school_id and b.id = n.batch_id
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
-- :date
n.held_on
-- :grade
cast('A' as varchar)
-- :condition cancelled
n.cancelled_at is not null
-- :condition attended
exists (select 1 from training.attendance a where a.school_id = n.school_id and a.lesson_id = n.id and a.status in ('PRESENT', 'LATE'))
-- :weight tenthsOfHours
n.hours * 10
-- :facet audience
s.audience
-- :facet-join audience
left join training.batch b on b.school_id = n.school_id and b.id = n.batch_id
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
-- :facet scheme
b.scheme_id
-- :facet-join scheme
left join training.batch b on b.school_id = n.school_id and b.id = n.batch_id
-- :facet line
s.programme_line
-- :facet-join line
left join training.batch b on b.school_id = n.school_id and b.id = n.batch_id
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
-- :column lesson
n.title
-- :column batch
b.title
-- :column trainer
n.trainer
-- :link /training/batches/{id}/attendance
n.batch_id
-- :candidate
training.lesson n
join training.batch b on b.school_id = n.school_id and b.id = n.batch_id
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
-- :candidate-id
n.id
-- :fact who
n.title
-- :fact batch
b.title
-- :fact ends
cast(n.held_on as varchar)
-- :fact withdrawn
n.cancelled_reason
