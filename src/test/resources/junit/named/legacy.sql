CREATE TABLE account (id integer);
COMMENT ON DATABASE emerald IS 'the books';
ALTER DATABASE emerald SET search_path TO public, extensions;
