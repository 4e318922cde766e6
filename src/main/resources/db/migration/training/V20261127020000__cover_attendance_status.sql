-- Whether anybody came to a lesson is read from the index alone: the page of figures asks it of every lesson.
alter table training.attendance
  drop constraint attendance_school_id_lesson_id_enrolment_id_key,
  add constraint attendance_school_id_lesson_id_enrolment_id_key unique (school_id, lesson_id, enrolment_id) include (status);
