-- Neither triggers nor event triggers are to see what happens in a proof. Who is no superuser may not say so; but then its
-- chain could not create an event trigger either, and one that an init script created at most leaves a text unproved.
SET TRANSACTION READ WRITE;
SET LOCAL session_replication_role = replica;
UPDATE pg_catalog.pg_event_trigger SET evtenabled = 'D' WHERE evtenabled = 'A';
