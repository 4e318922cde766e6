-- Taking an import back asks for the batches it made.
create index batch_import on training.batch (school_id, import_id) where import_id is not null;
