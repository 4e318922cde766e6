-- 历史汇总: totals older than the platform. A row weighs as much as its paper says; it knows a year, no day, and no persons.
-- :from
training.summary_record m
-- :date
cast(cast(m.year as varchar) || '-12-31' as date)
-- :grade
m.grade
-- :condition withdrawn
m.withdrawn_at is not null
-- :weight personTimes
m.person_times
-- :weight batches
m.batches
-- :facet audience
m.audience
-- :facet line
m.programme_line
-- :column batch
m.source_title
-- :column audience
m.audience
-- :link /training/summaries/{id}
m.id
-- :candidate
training.summary_record m
-- :candidate-id
m.id
-- :fact who
m.source_title
-- :fact batch
m.programme_line
-- :fact ends
cast(m.year as varchar)
-- :fact withdrawn
m.withdrawn_reason
