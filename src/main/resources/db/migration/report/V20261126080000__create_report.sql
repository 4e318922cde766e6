create schema report;
grant usage on schema report to jiangqiao_app;

-- An office publishes, the school's leader approves; that the two are different people is a rule of the tables.
insert into access.role_right (role_code, right_code) values
  ('TRAINING_OFFICE', 'report.publish'), ('LEADER', 'report.approve'),
  ('ADMINISTRATOR', 'report.publish'), ('ADMINISTRATOR', 'report.approve');
