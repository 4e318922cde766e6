-- 在办班次: one row a batch, in force from its first to its last day.
-- :from
training.batch b
-- :joins
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
left join directory.organization o on o.school_id = b.school_id and o.id = b.customer_id
-- :date
b.starts_on
-- :end
b.ends_on
-- :grade
cast('A' as varchar)
-- :condition announced
exists (select 1 from training.batch_step k where k.school_id = b.school_id and k.batch_id = b.id and k.step in ('ANNOUNCED', 'SIGN_UP_OPENED', 'STARTED'))
-- :condition cancelled
exists (select 1 from training.batch_step k where k.school_id = b.school_id and k.batch_id = b.id and k.step = 'CANCELLED' and not exists (select 1 from training.batch_step l where l.school_id = k.school_id and l.batch_id = k.batch_id and l.id > k.id))
-- :condition withdrawn
b.withdrawn_at is not null
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
-- :fact starts
cast(b.starts_on as varchar)
-- :fact withdrawn
b.withdrawn_reason
