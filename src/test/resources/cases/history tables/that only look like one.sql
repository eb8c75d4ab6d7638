-- expect: table public.versions: presence
-- expect: column public.lock.lockedby: presence
-- legacy:
CREATE TABLE versions (version_num varchar(32) PRIMARY KEY);
CREATE TABLE lock (id integer, locked boolean, lockedby text);
-- baseline:
CREATE TABLE lock (id integer, locked boolean);
