-- Who may be the same as somebody in a sheet: of one name, and of one telephone number or birthday.
drop index directory.person_same_name;
create index person_same_phone on directory.person (school_id, name, phone) where withdrawn_at is null;
create index person_same_birthday on directory.person (school_id, name, birth_date) where withdrawn_at is null;
