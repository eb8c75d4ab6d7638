ALTER TABLE account ADD COLUMN later integer;
