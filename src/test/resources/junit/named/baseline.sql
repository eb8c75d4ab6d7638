ALTER DATABASE emerald SET search_path TO public, extensions;
COMMENT ON DATABASE emerald IS 'the books';
CREATE TABLE account (id integer);
