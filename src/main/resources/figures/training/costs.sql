-- 培训支出: one row a voucher or payment, in yuan, counted on the day it was paid.
-- :from
training.cost_line l
-- :joins
left join training.batch b on b.school_id = l.school_id and b.id = l.batch_id
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
-- :date
l.spent_on
-- :grade
case when l.voucher = '' then 'D' else 'C' end
-- :condition withdrawn
l.withdrawn_at is not null
-- :weight cents
l.amount * 100
-- :facet audience
s.audience
-- :facet-join audience
left join training.batch b on b.school_id = l.school_id and b.id = l.batch_id
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
-- :facet scheme
b.scheme_id
-- :facet-join scheme
left join training.batch b on b.school_id = l.school_id and b.id = l.batch_id
-- :facet line
s.programme_line
-- :facet-join line
left join training.batch b on b.school_id = l.school_id and b.id = l.batch_id
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
-- :column batch
b.title
-- :column category
l.category
-- :column line
l.description
-- :link /training/batches/{id}/costs
l.batch_id
-- :candidate
training.cost_line l
join training.batch b on b.school_id = l.school_id and b.id = l.batch_id
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
-- :candidate-id
l.id
-- :fact who
l.description
-- :fact batch
b.title
-- :fact spent
cast(l.spent_on as varchar)
-- :fact withdrawn
l.withdrawn_reason
