ALTER DATABASE emerald SET search_path TO public, extensions;
COMMENT ON DATABASE emerald IS 'a library';
CREATE TABLE account (id integer);
