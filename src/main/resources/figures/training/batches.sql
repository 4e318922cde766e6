-- 培训班次: one row a batch, counted on the day it ends.
-- :from
training.batch b
-- :joins
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
left join directory.organization o on o.school_id = b.school_id and o.id = b.customer_id
-- :date
b.ends_on
-- :grade
coalesce((select max(c.grade) from training.completion c where c.school_id = b.school_id and c.batch_id = b.id and c.withdrawn_at is null), 'A')
-- :condition closed
exists (select 1 from training.batch_step k where k.school_id = b.school_id and k.batch_id = b.id and k.step = 'CLOSED' and not exists (select 1 from training.batch_step l where l.school_id = k.school_id and l.batch_id = k.batch_id and l.id > k.id))
-- :condition withdrawn
b.withdrawn_at is not null
-- :condition commissioned
b.customer_id is not null
-- :key scheme
b.scheme_id
-- :key customer
b.customer_id
-- :facet audience
s.audience
-- :facet-join audience
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
-- :facet scheme
b.scheme_id
-- :facet line
s.programme_line
-- :facet-join line
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
-- :column batch
b.title
-- :column number
b.number
-- :column audience
s.audience
-- :column customer
o.name
-- :column scheme
s.name
-- :link /training/batches/{id}
b.id
-- :candidate
training.batch b
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
-- :candidate-id
b.id
-- :fact who
b.number
-- :fact batch
b.title
-- :fact ends
cast(b.ends_on as varchar)
-- :fact withdrawn
b.withdrawn_reason
