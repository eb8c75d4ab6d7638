-- expect: nothing
-- both:
CREATE SCHEMA "Ops";
CREATE TABLE t (a integer);
-- baseline:
CREATE TABLE "Ops"."Flyway's ""History""" (
    installed_rank integer NOT NULL, version varchar(50), description varchar(200) NOT NULL, type varchar(20) NOT NULL,
    script varchar(1000) NOT NULL, checksum integer, installed_by varchar(100) NOT NULL,
    installed_on timestamp NOT NULL DEFAULT now(), execution_time integer NOT NULL, success boolean NOT NULL
);
ALTER TABLE "Ops"."Flyway's ""History""" ADD CONSTRAINT history_pk PRIMARY KEY (installed_rank);
CREATE INDEX history_idx ON "Ops"."Flyway's ""History""" (success);
GRANT SELECT ON "Ops"."Flyway's ""History""" TO alice;
COMMENT ON TABLE "Ops"."Flyway's ""History""" IS 'here';
