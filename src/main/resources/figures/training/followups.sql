-- 跟踪回访: one row a contact.
-- :from
training.follow_up f
-- :joins
left join training.batch b on b.school_id = f.school_id and b.id = f.batch_id
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
-- :date
f.visited_on
-- :grade
cast('A' as varchar)
-- :condition withdrawn
f.withdrawn_at is not null
-- :facet audience
s.audience
-- :facet-join audience
left join training.batch b on b.school_id = f.school_id and b.id = f.batch_id
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
-- :facet scheme
b.scheme_id
-- :facet-join scheme
left join training.batch b on b.school_id = f.school_id and b.id = f.batch_id
-- :facet line
s.programme_line
-- :facet-join line
left join training.batch b on b.school_id = f.school_id and b.id = f.batch_id
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
-- :column batch
b.title
-- :column means
f.means
-- :column problem
f.problem
-- :link /training/batches/{id}/follow-ups
f.batch_id
-- :candidate
training.follow_up f
join training.batch b on b.school_id = f.school_id and b.id = f.batch_id
left join training.scheme s on s.school_id = b.school_id and s.id = b.scheme_id
-- :candidate-id
f.id
-- :fact who
f.visited_by
-- :fact batch
b.title
-- :fact visited
cast(f.visited_on as varchar)
-- :fact withdrawn
f.withdrawn_reason
