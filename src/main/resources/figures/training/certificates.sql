-- 结业证书: one row a certificate, counted on the day it was issued; audience and batch as its completion knows them.
-- Every certificate has its completion: the join is a left one, so that counting without facets need not read it.
-- :from
training.certificate x left join training.completion c on c.school_id = x.school_id and c.id = x.completion_id
-- :joins
left join training.scheme s on s.school_id = c.school_id and s.id = c.scheme_id
-- :date
x.issued_on
-- :grade
cast('A' as varchar)
-- :condition withdrawn
x.withdrawn_at is not null
-- :facet audience
c.audience
-- :facet scheme
c.scheme_id
-- :facet line
s.programme_line
-- :facet-join line
left join training.scheme s on s.school_id = c.school_id and s.id = c.scheme_id
-- :column certificate
x.number
-- :column who
x.holder_name
-- :column batch
x.batch_title
-- :column audience
c.audience
-- :link /training/batches/{id}/closure
c.batch_id
-- :candidate
training.certificate x
join training.completion c on c.school_id = x.school_id and c.id = x.completion_id
left join training.scheme s on s.school_id = c.school_id and s.id = c.scheme_id
-- :candidate-id
x.id
-- :fact who
x.number
-- :fact batch
x.batch_title
-- :fact issued
cast(x.issued_on as varchar)
-- :fact withdrawn
x.withdrawn_reason
