-- A session that looks for rows while somebody else migrates: better to see nothing than to wait for it.
SET lock_timeout = '2s';
