-- versions: 18-
-- expect: column public.t.a: not null
-- expect: column public.t.b: not null
-- expect: column public.t.c: not null
-- expect: column public.t.d: not null comment
-- both:
CREATE TABLE t (a integer, b integer, c integer, d integer CONSTRAINT d_set NOT NULL);
-- legacy:
ALTER TABLE t ADD CONSTRAINT there NOT NULL a;
ALTER TABLE t ADD NOT NULL b NOT VALID;
ALTER TABLE t ADD NOT NULL c NO INHERIT;
COMMENT ON CONSTRAINT d_set ON t IS 'needed';
-- baseline:
ALTER TABLE t ALTER a SET NOT NULL, ALTER b SET NOT NULL, ALTER c SET NOT NULL;
