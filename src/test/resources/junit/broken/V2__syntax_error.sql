-- The mistake stands in line 4.
ALTER TABLE account
    ADD COLUMN touched timestamptz,
    ADD COLUM note text;
