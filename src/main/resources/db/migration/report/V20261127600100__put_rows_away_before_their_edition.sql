-- The rows of an edition are written figure by figure, before what they add up to is signed: whether the edition is
-- there is asked when the transaction ends.
alter table report.edition_rows
  alter constraint edition_rows_school_id_edition_id_fkey deferrable initially deferred;
